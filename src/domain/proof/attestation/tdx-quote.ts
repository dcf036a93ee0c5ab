import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';

/** What a TDX quote says it measured, each as hex. */
export interface TdxQuote {
  mrtd: string;
  mrConfigId: string;
  rtmr0: string;
  rtmr1: string;
  rtmr2: string;
  rtmr3: string;
  reportData: string;
}

const HEADER = 48;
const REPORT = 584;

/**
 * The registers of a TDX quote of version 4, given as hex (with or without 0x) or base64. Offsets as in
 * Intel's TDX DCAP quote format; RTMR3 and MRCONFIGID seen at these places in production quotes of 2026.
 * Undefined for anything else: another version has another layout. Nothing is verified here; who signed
 * the quote is another question.
 */
export function readQuote(text: string): TdxQuote | undefined {
  const bytes = bytesOf(text.trim());
  if (!bytes || bytes.length < HEADER + REPORT) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isTdx4 = view.getUint16(0, true) === 4 && view.getUint32(4, true) === 0x81;
  if (!isTdx4) return undefined;
  const at = (offset: number, length = 48) =>
    bytesToHex(bytes.subarray(HEADER + offset, HEADER + offset + length));
  return {
    mrtd: at(136),
    mrConfigId: at(184),
    rtmr0: at(328),
    rtmr1: at(376),
    rtmr2: at(424),
    rtmr3: at(472),
    reportData: at(520, 64),
  };
}

function bytesOf(text: string): Uint8Array | undefined {
  const hex = text.replace(/^0x/i, '');
  if (hex.length % 2 === 0 && /^[0-9a-f]+$/i.test(hex)) return hexToBytes(hex);
  if (!/^[0-9a-z+/]+={0,2}$/i.test(text)) return undefined;
  try {
    return Uint8Array.from(atob(text), (unit) => unit.charCodeAt(0));
  } catch {
    return undefined;
  }
}

/**
 * The compose hash a guest puts into MRCONFIGID in dstack's version 1, 0x01 ‖ hash ‖ zeros; undefined for
 * version 2, which hides it in a hash with the app id, and for zeros.
 */
export function configuredHash({ mrConfigId }: TdxQuote): string | undefined {
  return /^01([0-9a-f]{64})(?:00){15}$/.exec(mrConfigId)?.[1];
}
