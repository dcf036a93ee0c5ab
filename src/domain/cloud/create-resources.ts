import { z } from '@/domain/schema/zod';
import { countedId, rowsOf, textId } from './answer-parts';
import {
  kmsRow,
  nodeRow,
  type CloudNode,
  type Gateway,
  type InstanceType,
  type Kms,
} from './lookups';
import { kmsNamed } from './placement/kms-family';

const text = z.string().nullish().catch(undefined);
const count = z.number().nullish().catch(undefined);

const relation = z.looseObject({
  teepod_id: countedId,
  kms_id: textId,
  supported_os_images: rowsOf(z.string()).optional().catch([]),
});

const gatewayRow = z.looseObject({
  teepod_id: countedId,
  kms_contract_id: textId.nullish().catch(undefined),
  domain_suffix: text,
  enabled: z.boolean().nullish().catch(undefined),
});

const listedType = z.looseObject({
  id: textId,
  name: z.string(),
  vcpu: z.number(),
  memory_mb: z.number(),
  default_disk_size_gb: count,
  requires_gpu: z.boolean().catch(false),
  family: text,
});

/** A list that may be missing, or be of another shape: then it is asked for elsewhere. */
const part = <S extends z.ZodType>(row: S) => rowsOf(row).optional().catch(undefined);

/**
 * `GET /teepods/cvm-create-resources` of newer servers: nodes, KMSs, which goes with which, gateways and sizes in
 * one answer (SDK, get_cvm_create_resources.ts). What it does not hold is undefined; an answer without nodes and
 * without KMSs is another one.
 */
export const createResources = z
  .looseObject({
    nodes: part(nodeRow),
    kms_nodes: part(kmsRow),
    node_kms_relations: part(relation),
    gateway_nodes: part(gatewayRow),
    instance_types: part(listedType),
  })
  .refine(({ nodes, kms_nodes }) => nodes ?? kms_nodes, 'It lists neither nodes nor KMSs.');

type CreateResources = z.output<typeof createResources>;
type ListedType = z.output<typeof listedType>;

/** What is offered to a key: nodes and KMSs, and of newer servers gateways, and sizes without a price. */
export interface CloudOffer {
  nodes: CloudNode[];
  kms_list: Kms[];
  gateways?: Gateway[] | undefined;
  types?: ListedType[] | undefined;
}

/**
 * What the cloud offers by the one answer, with what is missing in it from `GET /teepods/available`; undefined
 * where that has to be asked first.
 */
export function offerOf(
  found: CreateResources,
  older?: Pick<CloudOffer, 'nodes' | 'kms_list'>,
): CloudOffer | undefined {
  const nodes = (saysWhichKms(found) ? found.nodes : undefined) ?? older?.nodes;
  const kms = found.kms_nodes ?? older?.kms_list;
  if (!nodes || !kms) return undefined;
  return {
    nodes: nodes.map((node) => withKms(node, kms, found.node_kms_relations)),
    kms_list: kms,
    gateways: found.gateway_nodes,
    types: found.instance_types,
  };
}

function saysWhichKms({ nodes = [], node_kms_relations }: CreateResources): boolean {
  return node_kms_relations !== undefined || nodes.some(({ kms_list }) => kms_list.length > 0);
}

/** A node with the KMSs of its relations, and the images that go with each; a relation without images has those of the KMS. */
function withKms(
  node: CloudNode,
  list: readonly Kms[],
  relations: CreateResources['node_kms_relations'],
): CloudNode {
  const own: { name: string; images?: string[] }[] = relations
    ? relations
        .filter(({ teepod_id }) => teepod_id === node.teepod_id)
        .map(({ kms_id, supported_os_images }) => ({ name: kms_id, images: supported_os_images }))
    : node.kms_list.map((name) => ({ name }));
  const named = own.map(({ name, images = [] }) => {
    const kms = kmsNamed(list, name);
    const of = images.length > 0 ? images : (kms?.supported_os_images ?? []);
    return { kms: kms?.slug ?? name, images: of };
  });
  return {
    ...node,
    kms_list: named.map(({ kms }) => kms),
    kms_images: named.filter(({ images }) => images.length > 0),
  };
}

/**
 * The sizes of the public list, completed by those of the one answer; a size that only the
 * latter has is without a price.
 */
export function completedTypes(
  priced: readonly InstanceType[] | undefined,
  listed: readonly ListedType[] | undefined,
): InstanceType[] | undefined {
  if (!priced && !listed) return undefined;
  const more = new Map(listed?.map((type) => [type.id, type]));
  const known = new Set(priced?.map(({ id }) => id));
  return [
    ...(priced ?? []).map((type): InstanceType => {
      const also = more.get(type.id);
      return {
        ...type,
        default_disk_size_gb: type.default_disk_size_gb ?? also?.default_disk_size_gb,
        family: type.family ?? also?.family,
      };
    }),
    ...(listed ?? [])
      .filter(({ id }) => !known.has(id))
      .map((type): InstanceType => ({ ...type, description: '', hourly_rate: '' })),
  ];
}
