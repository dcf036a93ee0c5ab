import { z } from '@/domain/schema/zod';
import { anyId, chainId, textId } from './answer-parts';

const id = anyId.nullish().catch(undefined);
const named = textId.nullish().catch(undefined);
const text = z.string().nullish().catch(undefined);
const flag = z.boolean().nullish().catch(undefined);

/** A KMS as the API describes it: newer servers add keys, and what cannot be read loses only itself. */
const kmsInfo = z.looseObject({
  id: named,
  slug: text,
  url: text,
  version: text,
  chain_id: chainId.nullish().catch(undefined),
  kms_contract_address: text,
  gateway_app_id: text,
  /** What the KMS signs with, compressed secp256k1 in hex; only newer servers say. */
  k256_pubkey: text,
});

/** An object with nothing in it that can be read describes no KMS. */
function saysSomething(kms: Record<string, unknown>): boolean {
  return Object.keys(kmsInfo.shape).some((key) => kms[key] !== undefined && kms[key] !== null);
}

/**
 * The answer of `POST /cvms/provision`. Its published schema is empty; only compose_hash is
 * certain (official SDK), everything else may be absent, null, or of a newer kind.
 */
export const provisionResult = z.looseObject({
  compose_hash: z.string(),
  app_id: text,
  app_env_encrypt_pubkey: text,
  kms_id: named,
  kms_info: kmsInfo.refine(saysSomething).nullish().catch(undefined),
  device_id: text,
  fmspc: text,
  os_image_hash: text,
  instance_type: text,
  teepod_id: id,
  /** The node in the newer list of ids: another number, or a text. */
  node_id: id,
  kms_contract_id: id,
  /** For an app that exists: the document is the one it runs, and whether its hash is registered on chain. */
  compose_unchanged: flag,
  compose_hash_registered: flag,
});

export type ProvisionResult = z.output<typeof provisionResult>;
