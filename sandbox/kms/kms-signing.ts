import { secp256k1 } from 'noble-curves/secp256k1.js';
import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { keccak_256 } from '@noble/hashes/sha3.js';
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { ROOT } from './keys';

const SIGNED_PREFIX = utf8ToBytes('dstack-env-encrypt-pubkey:');

/**
 * What a KMS vouches for: this key belongs to this app. Signed here without the page's own code
 * (src/domain/secrets/key/signer.ts), so that a mistake in either shows.
 */
export interface KmsStatement {
  appId: string;
  publicKey: string;
  /** Unix seconds; only the newer format has it. */
  timestamp?: number;
}

/** The root key a KMS signs with. `kmsId` may be any text: another text is another signer. */
export function kmsSecretKey(kmsId: string): Uint8Array {
  return hkdf(sha256, ROOT, utf8ToBytes(kmsId), utf8ToBytes('k256-root-key'), 32);
}

/** The public half as newer servers show it in `kms_info.k256_pubkey`: compressed, hex without 0x. */
export function kmsPublicKey(kmsId: string): string {
  return bytesToHex(secp256k1.getPublicKey(kmsSecretKey(kmsId), true));
}

/**
 * The signature of `/kms/{id}/pubkey/{app_id}`: recoverable secp256k1 over
 * keccak256("dstack-env-encrypt-pubkey:" ‖ app_id ‖ [u64 big-endian seconds ‖] key), as r ‖ s ‖ v with
 * v 0 or 1 (dstack kms main_service.rs; SDK verify-env-encrypt-public-key).
 */
export function signKeyStatement(secret: Uint8Array, statement: KmsStatement): string {
  // The statement is hashed already; noble puts v first, the KMS last.
  const options = { prehash: false, format: 'recovered' } as const;
  const signed = secp256k1.sign(digestToSign(statement), secret, options);
  return bytesToHex(concatBytes(signed.subarray(1), signed.subarray(0, 1)));
}

function digestToSign({ appId, publicKey, timestamp }: KmsStatement): Uint8Array {
  const time = timestamp === undefined ? new Uint8Array() : secondsInBytes(timestamp);
  return keccak_256(concatBytes(SIGNED_PREFIX, hexToBytes(appId), time, hexToBytes(publicKey)));
}

function secondsInBytes(seconds: number): Uint8Array {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(seconds));
  return bytes;
}
