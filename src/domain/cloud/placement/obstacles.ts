import type { CloudNode, Kms, OsImage } from '@/domain/cloud/lookups';
import { isForGpu } from '@/domain/cloud/gpu-images';
import { sizeWords } from '@/domain/cloud/size-words';
import { isImage } from './image-name';
import { isOtherFamily, kmsFamilyOf, kmsNamed, KMS_NAMES } from './kms-family';
import type { PlacementKeys, Wish } from './wish';

/** One reason why a node cannot take a request. */
export interface Obstacle {
  /** The field whose value it is about. */
  path: keyof PlacementKeys;
  /** Follows the node's name: "is in US-EAST-1". */
  says: string;
}

/**
 * Everything that keeps a node from taking a request, as far as the look-up tells; what it does not
 * tell is no obstacle.
 */
export function obstacles(node: CloudNode, wish: Wish, kms: readonly Kms[]): Obstacle[] {
  return [
    ...placeObstacles(node, wish),
    ...roomObstacles(node, wish),
    ...imageObstacles(node, wish),
    ...kmsObstacles(node, wish, kms),
    ...kmsImageObstacles(node, wish, kms),
  ];
}

function placeObstacles(node: CloudNode, { region, teepodId }: Wish): Obstacle[] {
  const found: Obstacle[] = [];
  if (teepodId !== undefined && node.teepod_id !== teepodId) {
    found.push({ path: 'teepod_id', says: `is not node ${teepodId}` });
  }
  const home = node.region_identifier;
  if (region !== undefined && home && !isSameRegion(home, region)) {
    found.push({ path: 'region', says: `is in ${home}, not in ${region}` });
  }
  return found;
}

/** Regions are compared without regard to letter case (observed of the live API). */
export function isSameRegion(a: string | null | undefined, b: string): boolean {
  return a?.toLowerCase() === b.toLowerCase();
}

function roomObstacles(node: CloudNode, { vcpu, memory, custom }: Wish): Obstacle[] {
  const found: Obstacle[] = [];
  const { remaining_cvm_slots: slots, remaining_vcpu, remaining_memory } = node;
  if (isShort(slots, 1)) return [{ path: 'teepod_id', says: 'has no room for another CVM' }];
  if (vcpu !== undefined && isShort(remaining_vcpu, vcpu)) {
    found.push({
      path: custom ? 'vcpu' : 'instance_type',
      says: `has ${remaining_vcpu} vCPU left of ${vcpu} needed`,
    });
  }
  if (memory !== undefined && isShort(remaining_memory, memory)) {
    const left = sizeWords(remaining_memory ?? 0);
    found.push({
      path: custom ? 'memory' : 'instance_type',
      says: `has ${left} of memory left of ${sizeWords(memory)} needed`,
    });
  }
  return found;
}

function isShort(left: number | null | undefined, needed: number): boolean {
  return typeof left === 'number' && left < needed;
}

function imageObstacles(node: CloudNode, wish: Wish): Obstacle[] {
  const { image, dev, gpu } = wish;
  if (node.images.length === 0) return [];
  if (image !== undefined) {
    if (node.images.some((offered) => isImage(offered, image))) return [];
    return [{ path: 'image', says: `does not offer ${image}` }];
  }
  if (node.images.some((offered) => suits(offered, wish))) return [];
  const kind = dev === undefined ? '' : `${dev ? 'development' : 'production'} `;
  return [{ path: 'prefer_dev', says: `offers no ${kind}image${gpu ? ' with GPU support' : ''}` }];
}

/** Whether an image is of the kind a request asks for. */
export function suits(image: OsImage, { dev, gpu }: Wish): boolean {
  return (
    (dev === undefined || image.is_dev === dev) && (gpu === undefined || isForGpu(image) === gpu)
  );
}

function kmsObstacles(node: CloudNode, wish: Wish, known: readonly Kms[]): Obstacle[] {
  const { kms: family, kmsId } = wish;
  if (kmsId !== undefined && node.kms_list.length > 0) {
    const pinned = kmsNamed(known, kmsId);
    if (!node.kms_list.includes(pinned?.slug ?? kmsId)) {
      return [{ path: 'kms_id', says: `does not offer ${kmsId}` }];
    }
  }
  const onChain = family === 'ethereum' || family === 'base';
  if (onChain && node.support_onchain_kms === false) {
    return [{ path: 'kms', says: 'does not support an on-chain KMS' }];
  }
  const families = node.kms_list.map((slug) => kmsFamilyOf(kmsNamed(known, slug)));
  // One that is not known may be of any family.
  if (family === 'legacy' || families.length === 0 || families.includes(undefined)) return [];
  if (families.includes(family)) return [];
  return [{ path: 'kms', says: `offers no ${KMS_NAMES[family] ?? family} KMS` }];
}

/** Whether the image that is asked for goes with the KMS, where the look-up says which do. */
function kmsImageObstacles(node: CloudNode, wish: Wish, known: readonly Kms[]): Obstacle[] {
  const { image, kms: family, kmsId } = wish;
  const offered = image === undefined ? undefined : node.images.find((one) => isImage(one, image));
  if (!offered) return [];
  const takes = (kms: string) => {
    const { images = [] } = node.kms_images?.find((one) => one.kms === kms) ?? {};
    // Names of another kind than the node's own say nothing.
    const readable = images.filter((name) => node.images.some((one) => isImage(one, name)));
    return readable.length === 0 || readable.some((name) => isImage(offered, name));
  };
  const own =
    kmsId === undefined
      ? node.kms_list.filter((kms) => !isOtherFamily(kmsNamed(known, kms), family))
      : [kmsNamed(known, kmsId)?.slug ?? kmsId];
  if (own.length === 0 || own.some(takes)) return [];
  const which = kmsId ?? `any KMS of its list that is ${KMS_NAMES[family] ?? family}`;
  return [{ path: 'image', says: `does not run ${image} with ${which}` }];
}
