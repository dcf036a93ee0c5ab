import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';

interface Measured {
  /** 96 hex digits each. */
  mrtd: string;
  rtmr0: string;
  rtmr1: string;
  rtmr2: string;
  rtmr3: string;
  /** 64 hex digits. */
  composeHash: string;
}

const zeros = (length: number) => new Uint8Array(length);

/** A text in a field of a fixed length. */
function field(length: number, bytes: Uint8Array): Uint8Array {
  const padded = zeros(length);
  padded.set(bytes);
  return padded;
}

/**
 * The layout of a TDX quote, version 4 (Intel, TDX DCAP quote generation: header of 48 bytes, TD report of
 * 584), as hex. It is paper: nothing signed it, its signature part is empty, and its report data says so.
 */
export function paperQuote({ mrtd, rtmr0, rtmr1, rtmr2, rtmr3, composeHash }: Measured): string {
  const header = concatBytes(
    Uint8Array.of(4, 0, 2, 0, 0x81, 0, 0, 0), // version 4, ECDSA P-256, TDX
    zeros(40),
  );
  const body = concatBytes(
    zeros(16 + 48 + 48 + 8 + 8 + 8), // TCB, SEAM module, attributes
    hexToBytes(mrtd),
    field(48, concatBytes(Uint8Array.of(1), hexToBytes(composeHash))), // MRCONFIGID, dstack's version 1
    zeros(48 + 48), // owner
    ...[rtmr0, rtmr1, rtmr2, rtmr3].map(hexToBytes),
    field(64, utf8ToBytes('sandbox: this is not a real quote')),
  );
  return bytesToHex(concatBytes(header, body, zeros(4)));
}
