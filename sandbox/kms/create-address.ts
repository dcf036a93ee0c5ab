import { keccak_256 } from '@noble/hashes/sha3.js';
import { bytesToHex, concatBytes, hexToBytes } from '@noble/hashes/utils.js';

/**
 * The Ethereum CREATE address of a sender and nonce: the last 20 bytes of keccak256(RLP([sender, nonce])),
 * which is how the cloud derives an app id (OpenAPI, `nonce`: get_create_address). 40 hex digits, no 0x.
 */
export function createAddress(sender: string, nonce: number): string {
  const payload = concatBytes(rlpBytes(hexToBytes(sender)), rlpBytes(integerBytes(nonce)));
  // The payload is at most 30 bytes, so the list needs no long form.
  const list = concatBytes(Uint8Array.of(0xc0 + payload.length), payload);
  return bytesToHex(keccak_256(list).slice(-20));
}

function rlpBytes(bytes: Uint8Array): Uint8Array {
  const [first] = bytes;
  if (bytes.length === 1 && first !== undefined && first < 0x80) return bytes;
  return concatBytes(Uint8Array.of(0x80 + bytes.length), bytes);
}

/** Big-endian without leading zeros: RLP writes 0 as no bytes at all. */
function integerBytes(value: number): Uint8Array {
  if (value === 0) return new Uint8Array();
  const hex = value.toString(16);
  return hexToBytes(hex.length % 2 === 0 ? hex : `0${hex}`);
}
