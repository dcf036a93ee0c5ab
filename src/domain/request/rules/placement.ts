import { warning, type Finding } from '@/domain/request/finding';
import type { Catalogue, CloudNode } from '@/domain/cloud/lookups';
import {
  isOtherFamily,
  kmsFamilyOf,
  kmsNamed,
  KMS_NAMES,
} from '@/domain/cloud/placement/kms-family';
import { isImage } from '@/domain/cloud/placement/image-name';
import { isSameRegion, obstacles } from '@/domain/cloud/placement/obstacles';
import { wishOf, type Wish } from '@/domain/cloud/placement/wish';
import type { FieldPath, ProvisionRequest } from '@/domain/request/request';

/** More would be no sentence any more. */
const MOST_NODES = 6;

/**
 * Whether a node can take the request, as far as the look-up tells. Warnings only: capacity changes,
 * and the list may not be complete.
 */
export function placementRules(request: ProvisionRequest, catalogue: Catalogue): Finding[] {
  const wish = wishOf(request, catalogue);
  const other = otherKms(wish, catalogue);
  // That no node offers it for this KMS either goes without saying.
  const rest = nodeRules(wish, catalogue).filter(({ path }) => other?.path !== path);
  return [...twoIds(request), ...(other ? [other] : []), ...rest];
}

function twoIds({ teepod_id, node_id }: ProvisionRequest): Finding[] {
  if (typeof teepod_id !== 'number' || typeof node_id !== 'number') return [];
  return [
    warning(
      'node_id',
      'This is the newer id of a node and teepod_id the older. If they name two nodes, nothing fits; leave one out.',
    ),
  ];
}

function otherKms({ kms: family, kmsId }: Wish, { kms = [] }: Catalogue): Finding | undefined {
  const pinned = kmsId === undefined ? undefined : kmsNamed(kms, kmsId);
  if (!isOtherFamily(pinned, family)) return undefined;
  const nameOf = (one = '') => KMS_NAMES[one] ?? one;
  return warning(
    'kms_id',
    `${kmsId} belongs to the ${nameOf(kmsFamilyOf(pinned))} KMS, but ${nameOf(family)} is chosen.`,
  );
}

function nodeRules(wish: Wish, catalogue: Catalogue): Finding[] {
  const { nodes, kms = [] } = catalogue;
  if (!nodes || nodes.length === 0) return [];
  const nowhere = unknownNames(wish, nodes, catalogue);
  if (nowhere.length > 0) return nowhere;
  const pinned = nodes.find(({ teepod_id }) => teepod_id === wish.teepodId);
  if (pinned) {
    return obstacles(pinned, wish, kms).map(({ path, says }) =>
      warning(path, `Node ${pinned.teepod_id} (${pinned.name}) ${says}.`),
    );
  }
  if (nodes.some((node) => obstacles(node, wish, kms).length === 0)) return [];
  const shown = nodes
    .slice(0, nodes.length > MOST_NODES ? MOST_NODES - 1 : MOST_NODES)
    .map((node) => ({ node, found: obstacles(node, wish, kms) }));
  const rest = nodes.length - shown.length;
  const why = [
    ...shown.map(({ node, found }) => `${node.name} ${found[0]?.says ?? ''}`),
    ...(rest > 0 ? [`and ${rest} more`] : []),
  ].join('; ');
  return [warning(placeOf(wish), `No node that is listed can take this now: ${why}.`)];
}

/** Names that no node has: said once, and not of each node. */
function unknownNames(wish: Wish, nodes: readonly CloudNode[], { kms = [] }: Catalogue): Finding[] {
  const { teepodId, region, image, kmsId } = wish;
  const found: Finding[] = [];
  const images = nodes.flatMap((node) => node.images);
  const offered = nodes.flatMap(({ kms_list }) => kms_list);
  if (teepodId !== undefined && !nodes.some(({ teepod_id }) => teepod_id === teepodId)) {
    found.push(warning('teepod_id', `The API lists no node ${teepodId} for this workspace.`));
  }
  const regions = nodes.flatMap(({ region_identifier }) => region_identifier ?? []);
  if (
    region !== undefined &&
    regions.length > 0 &&
    !regions.some((one) => isSameRegion(one, region))
  ) {
    found.push(warning('region', `No node that is listed is in ${region}.`));
  }
  if (image !== undefined && images.length > 0 && !images.some((one) => isImage(one, image))) {
    found.push(warning('image', `No node that is listed offers ${image}.`));
  }
  if (kmsId !== undefined && offered.length > 0) {
    const known = kmsNamed(kms, kmsId);
    if (!offered.includes(known?.slug ?? kmsId)) {
      found.push(warning('kms_id', `No node that is listed offers ${kmsId}.`));
    }
  }
  return found;
}

/** Where to begin when nothing fits: the first choice that narrows it. */
function placeOf({ region, image, kmsId, kms, custom }: Wish): FieldPath {
  if (region !== undefined) return 'region';
  if (image !== undefined) return 'image';
  if (kmsId !== undefined) return 'kms_id';
  if (kms !== 'phala') return 'kms';
  return custom ? 'vcpu' : 'instance_type';
}
