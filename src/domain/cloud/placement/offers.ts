import type { Catalogue, CloudNode, Kms, OsImage } from '@/domain/cloud/lookups';
import { isForGpu } from '@/domain/cloud/gpu-images';
import { sizeWords } from '@/domain/cloud/size-words';
import { kmsFamilyOf, isKms, isSameRegion, KMS_NAMES, obstacles, suits } from './obstacles';
import type { Wish } from './wish';

/** One thing that can be chosen, with what it offers. */
export interface PlacementOffer {
  value: string;
  /** Where the value alone says little. */
  label?: string | undefined;
  facts: string;
  tag?: { tone: 'plain' | 'good' | 'warn' | 'accent'; text: string } | undefined;
  /** Why it does not go with the other choices; it can be chosen all the same. */
  excluded?: string | undefined;
}

/** What can be chosen for one field, and what leaving it out means now. */
export interface Choices {
  automatic: string;
  offers: PlacementOffer[];
}

interface Market {
  wish: Wish;
  nodes: readonly CloudNode[];
  kms: readonly Kms[];
}

/** The choices of region, node, OS image and KMS instance for a request, each seen with the others as they stand. */
export function placementChoices(wish: Wish, catalogue: Catalogue) {
  const market = { wish, nodes: catalogue.nodes ?? [], kms: catalogue.kms ?? [] };
  return {
    region: fittingFirst(regionChoices(market)),
    teepod_id: fittingFirst(nodeChoices(market)),
    image: fittingFirst(imageChoices(market)),
    kms_id: fittingFirst(kmsChoices(market)),
  };
}

function fittingFirst({ automatic, offers }: Choices): Choices {
  const sorted = offers.toSorted(
    (a, b) => Number(Boolean(a.excluded)) - Number(Boolean(b.excluded)),
  );
  return { automatic, offers: sorted };
}

function regionChoices(market: Market): Choices {
  const { wish, nodes } = market;
  const open = fitting(market, { ...wish, region: undefined });
  const regions = unique(nodes.flatMap(({ region_identifier: region }) => region ?? []));
  return {
    automatic:
      open.length > 0
        ? `The server chooses. Fitting now: ${names(open.map(regionOf))}.`
        : 'The server chooses, but no node fits the other choices now.',
    offers: regions.map((region) => {
      const own = nodes.filter((node) => isSameRegion(node.region_identifier, region));
      return {
        value: region,
        facts: `${own.length === 1 ? '1 node' : `${own.length} nodes`}: ${names(own.map(({ name }) => name))}`,
        excluded: whyNot(market, { ...wish, region }, own),
      };
    }),
  };
}

const regionOf = (node: CloudNode) => node.region_identifier ?? 'a region without a name';

function nodeChoices(market: Market): Choices {
  const { wish, nodes, kms } = market;
  const open = fitting(market, { ...wish, teepodId: undefined });
  return {
    automatic:
      open.length > 0
        ? `The server chooses among the nodes that fit, now ${names(open.map(({ name }) => name))}.`
        : 'The server chooses, but no node fits the other choices now.',
    offers: nodes.map((node) => ({
      value: String(node.teepod_id),
      label: node.name,
      facts: [
        regionOf(node),
        room(node),
        node.support_onchain_kms === true && 'on-chain KMS',
        node.support_onchain_kms === false && 'no on-chain KMS',
      ]
        .filter(Boolean)
        .join(' · '),
      tag: node.remaining_cvm_slots === 0 ? { tone: 'warn', text: 'full' } : undefined,
      excluded: sayings(obstacles(node, { ...wish, teepodId: undefined }, kms)),
    })),
  };
}

function room({ remaining_vcpu, remaining_memory, remaining_cvm_slots }: CloudNode): string {
  return [
    remaining_vcpu !== undefined && remaining_vcpu !== null && `${remaining_vcpu} vCPU`,
    remaining_memory !== undefined && remaining_memory !== null && sizeWords(remaining_memory),
    remaining_cvm_slots !== undefined &&
      remaining_cvm_slots !== null &&
      `${remaining_cvm_slots} slots`,
  ]
    .filter(Boolean)
    .join(', ')
    .replace(/$/, ' left')
    .replace(/^ left$/, '');
}

function imageChoices(market: Market): Choices {
  const { wish, nodes } = market;
  const without = { ...wish, image: undefined };
  const open = fitting(market, without);
  const suited = unique(
    open
      .flatMap((node) => node.images.filter((image) => suits(image, without)))
      .map(({ name }) => name),
  );
  const all = new Map(nodes.flatMap((node) => node.images).map((image) => [image.name, image]));
  return {
    automatic:
      suited.length > 0
        ? `The node’s own choice of this kind: ${names(suited, 'or')}.`
        : 'The node’s own choice; none of the kind fits now.',
    offers: [...all.values()].map((image) => {
      const own = nodes.filter((node) => node.images.some(({ name }) => name === image.name));
      return {
        value: image.name,
        facts: [
          versionOf(image),
          isForGpu(image) && 'for GPUs',
          `on ${names(own.map(({ name }) => name))}`,
        ]
          .filter(Boolean)
          .join(' · '),
        tag: image.is_dev
          ? { tone: 'warn', text: 'development' }
          : { tone: 'good', text: 'production' },
        excluded: imageKind(image, without) ?? whyNot(market, { ...wish, image: image.name }, own),
      };
    }),
  };
}

function versionOf({ version }: OsImage): string {
  if (version === null || version === undefined) return '';
  return Array.isArray(version) ? version.join('.') : version;
}

function imageKind(image: OsImage, wish: Wish): string | undefined {
  if (suits(image, wish)) return undefined;
  if (wish.dev !== undefined && image.is_dev !== wish.dev) {
    return `a ${wish.dev ? 'development' : 'production'} image is asked for`;
  }
  return isForGpu(image) ? 'the size has no GPU' : 'the size has a GPU';
}

function kmsChoices(market: Market): Choices {
  const { wish, nodes, kms } = market;
  const family = KMS_NAMES[wish.kms] ?? wish.kms;
  const open = fitting(market, { ...wish, kmsId: undefined });
  const defaults = unique(open.flatMap(({ default_kms }) => default_kms ?? []));
  const same = defaults.filter(
    (slug) => kmsFamilyOf(kms.find((one) => isKms(one, slug))) === wish.kms,
  );
  const known = new Map(kms.map((one) => [one.slug ?? one.id, one]));
  for (const slug of nodes.flatMap(({ kms_list }) => kms_list)) {
    if (![...known.values()].some((one) => isKms(one, slug))) known.set(slug, { id: slug });
  }
  return {
    automatic: `The server chooses a ${family} KMS of the node${same.length > 0 ? `, now ${names(same, 'or')}` : ''}.`,
    offers: [...known].map(([value, one]) => {
      const own = nodes.filter(({ kms_list }) => kms_list.includes(value));
      const its = kmsFamilyOf(one);
      const other = its !== undefined && its !== wish.kms;
      return {
        value,
        facts: [
          its && (KMS_NAMES[its] ?? its),
          one.version,
          own.length > 0 && `on ${names(own.map(({ name }) => name))}`,
        ]
          .filter(Boolean)
          .join(' · '),
        excluded: other
          ? `the KMS chosen above is ${family}`
          : whyNot(market, { ...wish, kmsId: value }, own),
      };
    }),
  };
}

/** Why a KMS of this family does not go with the other choices; undefined where it does, or nothing is known. */
export function familyWhyNot(wish: Wish, family: string, catalogue: Catalogue): string | undefined {
  const { nodes = [], kms = [] } = catalogue;
  if (nodes.length === 0 || family === 'legacy') return undefined;
  const asked = { ...wish, kms: family };
  const pinned = nodes.filter(({ teepod_id }) => teepod_id === wish.teepodId);
  const { region } = wish;
  const near = nodes.filter(
    ({ region_identifier: home }) => region === undefined || isSameRegion(home, region),
  );
  // What else is in the way is said elsewhere.
  const each = (pinned.length > 0 ? pinned : near).map((node) => ({
    node,
    found: obstacles(node, asked, kms).filter(({ path }) => path === 'kms'),
  }));
  const [first] = each;
  if (!first || each.some(({ found }) => found.length === 0)) return undefined;
  return `${first.node.name} ${sayings(first.found)}`;
}

/** The nodes that nothing keeps from taking a request. */
function fitting({ nodes, kms }: Omit<Market, 'wish'>, wish: Wish): CloudNode[] {
  return nodes.filter((node) => obstacles(node, wish, kms).length === 0);
}

/** Of those that have what is chosen, why none can take the rest. */
function whyNot({ kms }: Market, wish: Wish, holders: readonly CloudNode[]): string | undefined {
  const each = holders.map((node) => ({ node, found: obstacles(node, wish, kms) }));
  if (each.length === 0) return 'on no node';
  if (each.some(({ found }) => found.length === 0)) return undefined;
  const pinned = holders.length > 1 && wish.teepodId !== undefined;
  const nearest = each
    .filter(({ node }) => !pinned || node.teepod_id === wish.teepodId)
    .toSorted((a, b) => a.found.length - b.found.length)[0];
  if (!nearest) return `not on node ${wish.teepodId}`;
  const only = nearest.found.length === 1 && nearest.found[0]?.path === 'teepod_id';
  if (only && wish.teepodId !== undefined) return `not on node ${wish.teepodId}`;
  return `${nearest.node.name} ${sayings(nearest.found)}`;
}

function sayings(found: readonly { says: string }[]): string | undefined {
  return found.length === 0 ? undefined : names(found.map(({ says }) => says));
}

function unique(list: string[]): string[] {
  return [...new Set(list)];
}

/** "a", "a and b", "a, b and 3 more". */
function names(list: readonly string[], and = 'and'): string {
  const all = unique([...list]);
  const shown = all.slice(0, all.length > 4 ? 3 : 4);
  const rest = all.length - shown.length;
  const parts = rest > 0 ? [...shown, `${rest} more`] : shown;
  const last = parts.pop() ?? '';
  return parts.length > 0 ? `${parts.join(', ')} ${and} ${last}` : last;
}
