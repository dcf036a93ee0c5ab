import type { Catalogue, CloudNode, OsImage } from '@/domain/cloud/lookups';
import type { Choices } from './choices';
import { isForGpu } from '@/domain/cloud/gpu-images';
import { sizeWords } from '@/domain/cloud/size-words';
import { contractChoices } from './kms-contracts';
import { isOtherFamily, kmsFamilyOf, kmsNamed, KMS_NAMES } from './kms-family';
import { obstacles, suits } from './obstacles';
import { fitting, nameList, sayings, whyNot, type Market } from './why-not';
import type { Wish } from './wish';

/**
 * The choices of region, node, OS image, KMS instance and contract for a request, each seen with the others as
 * they stand. One is worked out when it is read: with thousands of nodes that takes a moment.
 */
export function placementChoices(wish: Wish, catalogue: Catalogue) {
  const market = { wish, nodes: catalogue.nodes ?? [], kms: catalogue.kms ?? [] };
  return {
    get region() {
      return fittingFirst(regionChoices(market));
    },
    get teepod_id() {
      return fittingFirst(nodeChoices(market));
    },
    get image() {
      return fittingFirst(imageChoices(market));
    },
    get kms_id() {
      return fittingFirst(kmsChoices(market));
    },
    get kms_contract() {
      return fittingFirst(contractChoices(market, 'kms_contract_address'));
    },
    get kms_contract_id() {
      return fittingFirst(contractChoices(market, 'kms_contract_id'));
    },
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
  const byRegion = holders(nodes, ({ region_identifier: region }) => region?.toLowerCase() ?? []);
  const regions = new Set(nodes.flatMap(({ region_identifier: region }) => region ?? []));
  return {
    automatic:
      open.length > 0
        ? `The server chooses. Fitting now: ${nameList(open.map(regionOf))}.`
        : 'The server chooses, but no node fits the other choices now.',
    offers: [...regions].map((region) => {
      // Compared without regard to letter case, as `isSameRegion` does.
      const own = byRegion.get(region.toLowerCase()) ?? [];
      return {
        value: region,
        facts: `${own.length === 1 ? '1 node' : `${own.length} nodes`}: ${nameList(own.map(({ name }) => name))}`,
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
        ? `The server chooses among the nodes that fit, now ${nameList(open.map(({ name }) => name))}.`
        : 'The server chooses, but no node fits the other choices now.',
    // The request takes a number.
    offers: nodes.filter(isNumbered).map((node) => ({
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

const isNumbered = ({ teepod_id }: CloudNode) => typeof teepod_id === 'number';

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
  const suited = open
    .flatMap((node) => node.images.filter((image) => suits(image, without)))
    .map(({ name }) => name);
  const byImage = holders(nodes, ({ images }) => images.map(({ name }) => name));
  const all = new Map(nodes.flatMap((node) => node.images).map((image) => [image.name, image]));
  return {
    automatic:
      suited.length > 0
        ? `The node’s own choice of this kind: ${nameList(suited, 'or')}.`
        : 'The node’s own choice; none of the kind fits now.',
    offers: [...all.values()].map((image) => {
      const own = byImage.get(image.name) ?? [];
      return {
        value: image.name,
        facts: [
          versionOf(image),
          isForGpu(image) && 'for GPUs',
          `on ${nameList(own.map(({ name }) => name))}`,
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

function versionOf({ version }: OsImage): string | null | undefined {
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
  const same = open
    .flatMap(({ default_kms }) => default_kms ?? [])
    .filter((slug) => kmsFamilyOf(kmsNamed(kms, slug)) === wish.kms);
  const byKms = holders(nodes, ({ kms_list }) => kms_list);
  const known = new Map(kms.map((one) => [one.slug ?? one.id, one]));
  for (const slug of nodes.flatMap(({ kms_list }) => kms_list)) {
    if (!kmsNamed(kms, slug)) known.set(slug, { id: slug });
  }
  return {
    automatic: `The server chooses a ${family} KMS of the node${same.length > 0 ? `, now ${nameList(same, 'or')}` : ''}.`,
    offers: [...known].map(([value, one]) => {
      const own = byKms.get(value) ?? [];
      const its = kmsFamilyOf(one);
      return {
        value,
        facts: [
          its && (KMS_NAMES[its] ?? its),
          one.version,
          own.length > 0 && `on ${nameList(own.map(({ name }) => name))}`,
        ]
          .filter(Boolean)
          .join(' · '),
        excluded: isOtherFamily(one, wish.kms)
          ? `the KMS chosen above is ${family}`
          : whyNot(market, { ...wish, kmsId: value }, own),
      };
    }),
  };
}

/** The nodes by what they have of a kind. */
function holders(nodes: readonly CloudNode[], has: (node: CloudNode) => string | string[]) {
  const found = new Map<string, CloudNode[]>();
  for (const node of nodes) {
    for (const name of new Set([has(node)].flat())) {
      const list = found.get(name);
      if (list) list.push(node);
      else found.set(name, [node]);
    }
  }
  return found;
}
