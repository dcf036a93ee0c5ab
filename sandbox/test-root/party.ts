import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { p256 } from 'noble-curves/nist.js';

/** Somebody who signs in the sandbox. The keys are those of their names: anybody can have them. */
export interface Party {
  name: string;
  secret: Uint8Array;
}

export function party(name: string): Party {
  return { name, secret: sha256(utf8ToBytes(`sandbox: the key of ${name}`)) };
}

export const TEST_ROOT = party('Sandbox Test Root');
export const PROCESSOR_CA = party('Sandbox Processor CA');
export const COLLATERAL_SIGNER = party('Sandbox Collateral Signer');

/** x ‖ y, 64 bytes. */
export function publicKeyOf({ secret }: Party): Uint8Array {
  return p256.getPublicKey(secret, false).subarray(1);
}

/** ECDSA over SHA-256 of the bytes, as r ‖ s or as DER. */
export function signAs(
  { secret }: Party,
  bytes: Uint8Array,
  format: 'compact' | 'der' = 'compact',
): Uint8Array {
  return p256.sign(bytes, secret, { format });
}
