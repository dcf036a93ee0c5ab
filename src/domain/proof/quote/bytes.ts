import { bytesToHex } from '@noble/hashes/utils.js';

/** Bytes of their own, as WebCrypto takes them. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** Where numbers stand in what Intel writes: the low byte first. */
export function u16(bytes: Bytes, at: number): number {
  return new DataView(bytes.buffer, bytes.byteOffset).getUint16(at, true);
}

export function u32(bytes: Bytes, at: number): number {
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(at, true);
}

/** `length` bytes from a place as hex. */
export function hexAt(bytes: Bytes, at: number, length: number): string {
  return bytesToHex(bytes.subarray(at, at + length));
}

/** The bytes of a hex text of even length, with or without 0x; undefined for anything else. */
export function hexBytes(text: string): Bytes | undefined {
  const hex = text.replace(/^0x/i, '');
  if (hex.length % 2 !== 0 || !/^[0-9a-f]*$/i.test(hex)) return undefined;
  const bytes = new Uint8Array(hex.length / 2);
  for (let at = 0; at < bytes.length; at++) {
    bytes[at] = Number.parseInt(hex.slice(2 * at, 2 * at + 2), 16);
  }
  return bytes;
}

export function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}
