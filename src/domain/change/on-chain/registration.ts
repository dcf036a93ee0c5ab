import type { AllowedAnswer } from '@/domain/create/is-allowed';
import { plainWord } from '@/domain/create/addresses';
import type { AllowedSoFar } from './contract-calls';

/** In place of a transaction’s hash it asks the API to look at the contract alone (Phala docs, multisig). */
export const ALREADY_REGISTERED = 'already-registered';

/** What a contract allows, as `is-allowed` and a prepared update’s `onchain_status` both state it. */
type StatedAllowance = Pick<
  AllowedAnswer,
  'is_allowed' | 'compose_hash_allowed' | 'allow_any_device' | 'device_id_allowed'
>;

/** What is known to be allowed; undefined where nobody said. A yes to both together is a yes to each. */
export function allowedSoFar(stated: StatedAllowance | undefined): AllowedSoFar {
  if (!stated) return { composeHash: undefined, device: undefined };
  const { is_allowed, compose_hash_allowed, allow_any_device, device_id_allowed } = stated;
  return {
    composeHash: is_allowed ? true : (compose_hash_allowed ?? undefined),
    device: is_allowed || allow_any_device === true ? true : (device_id_allowed ?? undefined),
  };
}

/**
 * The hash of a transaction as it was typed or pasted, also as a block explorer’s address of it: 0x and 64 hex digits
 * in lower case. Undefined for anything else.
 */
export function readTransactionHash(typed: string): string | undefined {
  const [, hex] = /^(?:https:\/\/\S+\/tx\/)?(0x[0-9a-f]{64})\/?$/i.exec(typed.trim()) ?? [];
  return hex?.toLowerCase();
}

/** What is wrong with what was put in as a transaction’s hash, in words; undefined where nothing is. */
export function transactionHashProblem(typed: string, composeHash: string): string | undefined {
  if (typed.trim() === '') return 'Enter the hash of the transaction.';
  const hash = readTransactionHash(typed);
  if (hash === undefined) return 'The hash of a transaction is 0x and 64 hex digits.';
  return hash.slice(2) === plainWord(composeHash)
    ? 'This is the compose hash. The transaction that registers it has a hash of its own.'
    : undefined;
}
