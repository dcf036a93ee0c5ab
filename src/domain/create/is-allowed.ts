import { z } from '@/domain/schema/zod';

/** The answer of `POST /apps/{app_id}/is-allowed`; only the last word is relied on. */
export const allowedAnswer = z.looseObject({
  is_allowed: z.boolean(),
  app_contract_address: z.string().nullish().catch(undefined),
  compose_hash_allowed: z.boolean().nullish().catch(undefined),
  allow_any_device: z.boolean().nullish().catch(undefined),
  device_id_allowed: z.boolean().nullish().catch(undefined),
  error: z.string().nullish().catch(undefined),
});

export type AllowedAnswer = z.output<typeof allowedAnswer>;

/** What is asked: 64 hex digits, and the device and chain where they are known. */
export interface AllowedQuestion {
  compose_hash: string;
  device_id?: string;
  chain_id?: number;
}

/** The answer in words: whether the KMS would give this document its keys, and what stands in the way. */
export function allowedInWords(answer: AllowedAnswer): { allowed: boolean; sentences: string[] } {
  if (answer.is_allowed) {
    const device = answer.allow_any_device ? 'any device may run it' : 'this device may run it';
    return {
      allowed: true,
      sentences: [`The app’s contract allows this compose hash, and ${device}.`],
    };
  }
  const sentences = [
    answer.compose_hash_allowed === false &&
      'The contract does not allow this compose hash. Register it, wait until the transaction is confirmed, and ask again.',
    answer.compose_hash_allowed === true &&
      answer.device_id_allowed === false &&
      'The contract allows the compose hash but not this device. Allow the device id, or any device, in the contract.',
    typeof answer.error === 'string' && answer.error !== '' && `The API says: ${answer.error}.`,
  ].filter((sentence) => sentence !== false);
  return {
    allowed: false,
    sentences:
      sentences.length > 0 ? sentences : ['The contract says no, and the API does not say why.'],
  };
}
