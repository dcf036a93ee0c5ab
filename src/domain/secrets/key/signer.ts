import { secp256k1 } from 'noble-curves/secp256k1.js';
import { keccak_256 } from '@noble/hashes/sha3.js';
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';

const PREFIX = utf8ToBytes('dstack-env-encrypt-pubkey:');

/** What a KMS vouches for: this key belongs to this app. */
export interface KeyStatement {
  /** 40 hex digits */
  appId: string;
  /** 64 hex digits */
  publicKey: string;
  /** Unix seconds; only the newer format has it. */
  timestamp?: number | undefined;
}

/** keccak256(prefix ‖ app id ‖ [u64 big-endian seconds ‖] key) (dstack kms main_service.rs). */
function statementHash({ appId, publicKey, timestamp }: KeyStatement): Uint8Array {
  const time = timestamp === undefined ? new Uint8Array() : bigEndian(timestamp);
  return keccak_256(concatBytes(PREFIX, hexToBytes(appId), time, hexToBytes(publicKey)));
}

function bigEndian(seconds: number): Uint8Array {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(seconds));
  return bytes;
}

/**
 * Who signed: the compressed secp256k1 key, 66 hex digits, that fits a 65-byte recoverable signature
 * (r ‖ s ‖ v with v 0, 1, 27 or 28). Undefined for what is no signature. Almost any 65 bytes fit *some*
 * key: a signer proves nothing until it is compared.
 */
export function recoverSigner(statement: KeyStatement, signature: string): string | undefined {
  const hex = signature.replace(/^0x/i, '').toLowerCase();
  if (!/^[0-9a-f]{130}$/.test(hex)) return undefined;
  const v = Number.parseInt(hex.slice(128), 16);
  const recovery = v >= 27 ? v - 27 : v;
  if (recovery > 1) return undefined;
  try {
    return secp256k1.Signature.fromHex(hex.slice(0, 128))
      .addRecoveryBit(recovery)
      .recoverPublicKey(statementHash(statement))
      .toHex(true);
  } catch {
    return undefined;
  }
}

/** A secp256k1 public key in any of its spellings, as 66 hex digits; undefined if it is none. */
export function compressedKey(text: string): string | undefined {
  try {
    const bytes = hexToBytes(text.replace(/^0x/i, '').toLowerCase());
    return bytesToHex(secp256k1.Point.fromBytes(bytes).toBytes(true));
  } catch {
    return undefined;
  }
}
