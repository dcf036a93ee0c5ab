import { x25519 } from 'noble-curves/ed25519.js';
import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { keccak_256 } from '@noble/hashes/sha3.js';
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';

// Fixed, so that a restarted sandbox gives the same ids and keys. It protects nothing.
export const ROOT = sha256(utf8ToBytes('provision console sandbox, for tests only'));

/** The wallet whose CREATE addresses are the workspace's app ids; the cloud does not show its own. */
export const TEAM_WALLET = bytesToHex(keccak_256(ROOT).slice(-20));

/**
 * The X25519 public key that an app's environment is encrypted to (dstack docs/encrypted-env-spec.md).
 * Derived from the KMS and the app id alone, so that every endpoint names the same one.
 */
export function envPublicKey(kmsId: string, appId: string): string {
  return bytesToHex(x25519.getPublicKey(envSecretKey(kmsId, appId)));
}

/** Its secret half, which on the real service only the app's machine is given. */
export function envSecretKey(kmsId: string, appId: string): Uint8Array {
  const info = concatBytes(utf8ToBytes('env-encrypt-key'), hexToBytes(appId));
  return hkdf(sha256, ROOT, utf8ToBytes(kmsId), info, 32);
}
