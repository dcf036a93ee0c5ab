import { hexAt, u16, u32, type Bytes } from './bytes';

/** What the processor says of a machine (TD), each as hex. */
export interface TdReport {
  teeTcbSvn: string;
  mrSignerSeam: string;
  seamAttributes: string;
  tdAttributes: string;
  mrtd: string;
  mrConfigId: string;
  rtmr0: string;
  rtmr1: string;
  rtmr2: string;
  rtmr3: string;
  reportData: string;
  /** Of TD 1.5 alone: who may move the machine to another host. */
  mrServiceTd?: string;
}

export interface TdQuote {
  version: 4 | 5;
  report: TdReport;
  /** Header and report: what the attestation key signs. */
  signed: Bytes;
  /** From the length of the signature part on. */
  tail: Bytes;
}

const HEADER = 48;
const TDX = 0x81;
const P256 = 2;
/** Body types of version 5 with their lengths: TD 1.0 and TD 1.5, which has two fields more at its end. */
const BODIES = new Map([
  [2, 584],
  [3, 648],
]);
const TD10 = 584;

/**
 * The layout of a TDX quote, version 4 or 5 (Intel, TDX DCAP quote format); version 4 seen in production
 * quotes of 2026, version 5 as the format describes it. A refusal, in words, for anything else. Nothing is
 * verified here.
 */
export function readTdQuote(bytes: Bytes): TdQuote | { refusal: string } {
  if (bytes.length < HEADER + TD10) {
    return { refusal: `It has ${bytes.length} bytes, fewer than header and report take.` };
  }
  const version = u16(bytes, 0);
  if (version !== 4 && version !== 5) {
    return { refusal: `It says version ${version}. TDX quotes have version 4 or 5.` };
  }
  const tee = u32(bytes, 4);
  if (tee !== TDX) {
    return { refusal: `It is for the kind of hardware 0x${tee.toString(16)}, and TDX is 0x81.` };
  }
  const keyType = u16(bytes, 2);
  if (keyType !== P256) {
    return { refusal: `Its key is of kind ${keyType}. Only kind 2, ECDSA with P-256, is known.` };
  }
  const body = version === 4 ? { at: HEADER, length: TD10 } : bodyOf5(bytes);
  if ('refusal' in body) return body;
  const end = body.at + body.length;
  if (bytes.length < end) return { refusal: 'It ends within its report.' };
  return {
    version,
    report: {
      ...reportAt(bytes, body.at),
      ...(body.length > TD10 && { mrServiceTd: hexAt(bytes, body.at + 600, 48) }),
    },
    signed: bytes.subarray(0, end),
    tail: bytes.subarray(end),
  };
}

/** In version 5 the kind and the length of the body stand before it, and are signed with it. */
function bodyOf5(bytes: Bytes): { at: number; length: number } | { refusal: string } {
  const kind = u16(bytes, HEADER);
  const stated = u32(bytes, HEADER + 2);
  const length = BODIES.get(kind);
  if (length === undefined) return { refusal: `Its body is of kind ${kind}, which is not known.` };
  if (stated !== length) {
    return { refusal: `Its body says ${stated} bytes. One of kind ${kind} has ${length}.` };
  }
  return { at: HEADER + 6, length };
}

function reportAt(bytes: Bytes, start: number): TdReport {
  const at = (offset: number, length = 48) => hexAt(bytes, start + offset, length);
  return {
    teeTcbSvn: at(0, 16),
    mrSignerSeam: at(64),
    seamAttributes: at(112, 8),
    tdAttributes: at(120, 8),
    mrtd: at(136),
    mrConfigId: at(184),
    rtmr0: at(328),
    rtmr1: at(376),
    rtmr2: at(424),
    rtmr3: at(472),
    reportData: at(520, 64),
  };
}
