import { z } from '@/domain/schema/zod';

const text = z.string().nullish().catch(undefined);

/**
 * The answer of `GET /kms/{id}/pubkey/{app_id}`. OpenAPI lists `public_key` and `signature`; newer KMS
 * servers sign a time too (dstack kms, GetAppEnvEncryptPubKey). All lenient: the checks say what is wrong.
 */
export const keyAnswer = z.looseObject({
  public_key: text,
  signature: text,
  /** Unix seconds. */
  timestamp: z.number().nullish().catch(undefined),
  signature_v1: text,
});

export type KeyAnswer = z.output<typeof keyAnswer>;
