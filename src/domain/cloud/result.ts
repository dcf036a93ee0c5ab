import { z } from '@/domain/schema/zod';

/** A number in older versions of the API, a text in newer ones. */
const id = z.union([z.number(), z.string()]).nullish().catch(undefined);
const flag = z.boolean().nullish().catch(undefined);

/** A KMS as the API describes it; newer servers add keys, so it stays open. */
const kmsInfo = z.looseObject({
  id: z.string(),
  slug: z.string().nullish(),
  url: z.string().nullish(),
  version: z.string().nullish(),
  chain_id: z.number().nullish(),
  kms_contract_address: z.string().nullish(),
  gateway_app_id: z.string().nullish(),
  /** What the KMS signs with, compressed secp256k1 in hex; only newer servers say. */
  k256_pubkey: z.string().nullish().catch(undefined),
});

/**
 * The answer of `POST /cvms/provision`. Its published schema is empty; only compose_hash is
 * certain (official SDK), everything else may be absent, null, or of a newer kind.
 */
export const provisionResult = z.looseObject({
  compose_hash: z.string(),
  app_id: z.string().nullish().catch(undefined),
  app_env_encrypt_pubkey: z.string().nullish().catch(undefined),
  kms_id: z.string().nullish().catch(undefined),
  kms_info: kmsInfo.nullish().catch(undefined),
  device_id: z.string().nullish().catch(undefined),
  fmspc: z.string().nullish().catch(undefined),
  os_image_hash: z.string().nullish().catch(undefined),
  instance_type: z.string().nullish().catch(undefined),
  teepod_id: id,
  /** The node in the newer list of ids: another number, or a text. */
  node_id: id,
  kms_contract_id: id,
  /** For an app that exists: the document is the one it runs, and whether its hash is registered on chain. */
  compose_unchanged: flag,
  compose_hash_registered: flag,
});

export type ProvisionResult = z.output<typeof provisionResult>;
