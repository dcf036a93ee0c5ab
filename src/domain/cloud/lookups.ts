import { z } from '@/domain/schema/zod';
import type { Account } from './account';
import { chainId, countedId, rowsOf, textId } from './answer-parts';

/** `GET /instance-types` (public). Prices are decimal strings in dollars per hour, memory is in MB. */
export const instanceTypes = z.looseObject({
  result: rowsOf(
    z.looseObject({
      name: z.string(),
      items: rowsOf(
        z.looseObject({
          id: textId,
          name: z.string(),
          description: z.string().catch(''),
          vcpu: z.number(),
          memory_mb: z.number(),
          hourly_rate: z.string(),
          requires_gpu: z.boolean().catch(false),
          default_disk_size_gb: z.number().nullish().catch(undefined),
          family: z.string().nullish().catch(undefined),
        }),
      ),
    }),
  ),
});

const image = z.looseObject({
  name: z.string(),
  slug: z.string().nullish().catch(undefined),
  is_dev: z.boolean().catch(false),
  version: z
    .union([z.array(z.number()), z.string()])
    .nullish()
    .catch(undefined),
  requires_gpu: z.boolean().nullish().catch(undefined),
});

/** A KMS of the list. */
export const kmsRow = z.looseObject({
  id: textId,
  slug: z.string().nullish().catch(undefined),
  version: z.string().nullish().catch(undefined),
  chain_id: chainId.nullish().catch(undefined),
  /** The family itself, which newer servers say. */
  kms_type: z.string().nullish().catch(undefined),
  kms_contract_id: textId.nullish().catch(undefined),
  kms_contract_address: z.string().nullish().catch(undefined),
  supported_os_images: rowsOf(z.string()).optional().catch(undefined),
});

const count = z.number().nullish().catch(undefined);

/** A node, with what it offers and has left (memory in MB). */
export const nodeRow = z.looseObject({
  teepod_id: countedId,
  name: z.string(),
  region_identifier: z.string().nullish().catch(undefined),
  remaining_vcpu: count,
  remaining_memory: count,
  remaining_cvm_slots: count,
  support_onchain_kms: z.boolean().nullish().catch(undefined),
  default_kms: textId.nullish().catch(undefined),
  images: rowsOf(image).catch([]),
  kms_list: rowsOf(textId).catch([]),
});

/** `GET /teepods/available`: the nodes, and the KMS list. */
export const availableNodes = z.looseObject({
  nodes: rowsOf(nodeRow),
  kms_list: rowsOf(kmsRow).catch([]),
});

/** `GET /gpus/reserved`: the GPUs of the workspace, by PCI slot. Not every API version has it. */
export const reservedGpus = rowsOf(
  z.looseObject({
    slot: z.string(),
    product_id: textId.nullish().catch(undefined),
    node_id: countedId.nullish().catch(undefined),
    node_name: z.string().nullish().catch(undefined),
    in_use: z.boolean().nullish().catch(undefined),
  }),
);

/** `GET /kms/phala/next_app_id`: predicted pairs, none of them reserved. */
export const nextAppIds = z.looseObject({
  app_ids: z.array(z.looseObject({ app_id: z.string(), nonce: z.int() })).min(1),
});

export type InstanceType = z.output<typeof instanceTypes>['result'][number]['items'][number];
export type CloudNode = z.output<typeof nodeRow> & {
  /** The images that go with a KMS of its list, of those of which newer servers say it. */
  kms_images?: KmsImages[] | undefined;
};
/** What of a node's images a KMS, called as in the node's list, goes with. */
export interface KmsImages {
  kms: string;
  images: string[];
}
export type OsImage = z.output<typeof image>;
export type Kms = z.output<typeof kmsRow>;
export type ReservedGpu = z.output<typeof reservedGpus>[number];

/** A gateway before a node, for the apps of a KMS contract where it says so. */
export interface Gateway {
  teepod_id: number | string;
  kms_contract_id?: string | null | undefined;
  /** What follows the app id and port in a URL. */
  domain_suffix?: string | null | undefined;
  enabled?: boolean | null | undefined;
}

/** What the cloud offers, as far as it has been looked up; rules that need more than this stay silent. */
export interface Catalogue {
  instanceTypes?: InstanceType[] | undefined;
  nodes?: CloudNode[] | undefined;
  kms?: Kms[] | undefined;
  gateways?: Gateway[] | undefined;
  gpus?: ReservedGpu[] | undefined;
  account?: Account | undefined;
}
