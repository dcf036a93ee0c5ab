import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { party, publicKeyOf, signAs } from './party';
import { processorChain, type MadeUpProcessor } from './processor';

/** What a made-up machine measured: hex, 96 digits each. */
export interface Measured {
  mrtd: string;
  mrConfigId: string;
  rtmr0: string;
  rtmr1: string;
  rtmr2: string;
  rtmr3: string;
  /** 128 digits. */
  reportData: string;
}

/** Security versions of the TDX module (its own, then its version) and what comes after them. */
const TEE_TCB_SVN = '07010300000000000000000000000000';
const NOT_DEBUGGED = '0000001000000000';
/** The sandbox's own, where Intel's quoting enclave has another. */
export const ENCLAVE_SIGNER = bytesToHex(sha256(utf8ToBytes('sandbox: the signer of its enclave')));
const ENCLAVE_ATTRIBUTES = '1500000000000000e700000000000000';

export interface QuoteWish {
  measured: Measured;
  processor: MadeUpProcessor;
  version?: 4 | 5;
  /** TD 1.5 has two fields more; version 5 alone can say so. */
  td15?: boolean;
  teeTcbSvn?: string;
  tdAttributes?: string;
  enclaveSvn?: number;
}

const zeros = (length: number) => new Uint8Array(length);
const number16 = (value: number) => Uint8Array.of(value & 255, value >> 8);
const number32 = (value: number) =>
  concatBytes(number16(value & 0xffff), number16(Math.floor(value / 0x10000)));

/**
 * A TDX quote as hex, in Intel's layout and with all its signatures, by the sandbox's test root: an
 * imitation that can be checked like a real one, and that no check but the sandbox's own takes for good.
 */
export function signedQuote(wish: QuoteWish): string {
  const { processor, version = 4, td15 = false } = wish;
  const attestation = party(`attestation key of ${processor.key.name}`);
  const body = reportOf(wish);
  const longer = concatBytes(body, td15 ? zeros(64) : zeros(0));
  const about5 = concatBytes(number16(td15 ? 3 : 2), number32(longer.length));
  const signed = concatBytes(headerOf(version), version === 5 ? about5 : zeros(0), longer);
  const authData = utf8ToBytes('sandbox: not a real quote, really'.slice(0, 32));
  const key = publicKeyOf(attestation);
  const enclave = enclaveReport(concatBytes(key, authData), wish.enclaveSvn ?? 4);
  const chain = concatBytes(utf8ToBytes(processorChain(processor)), zeros(1));
  const certified = concatBytes(
    enclave,
    signAs(processor.key, enclave),
    number16(authData.length),
    authData,
    number16(5),
    number32(chain.length),
    chain,
  );
  const part = concatBytes(
    signAs(attestation, signed),
    key,
    number16(6),
    number32(certified.length),
    certified,
  );
  return bytesToHex(concatBytes(signed, number32(part.length), part));
}

function headerOf(version: number): Uint8Array {
  // Version, ECDSA with P-256, TDX; then whose quoting enclave: where Intel has its name, this has none.
  return concatBytes(number16(version), Uint8Array.of(2, 0, 0x81, 0, 0, 0), zeros(40));
}

function reportOf({ measured, teeTcbSvn, tdAttributes }: QuoteWish): Uint8Array {
  return concatBytes(
    hexToBytes(teeTcbSvn ?? TEE_TCB_SVN),
    zeros(48 + 48 + 8), // the TDX module: which, who signed it, its attributes
    hexToBytes(tdAttributes ?? NOT_DEBUGGED),
    zeros(8),
    hexToBytes(measured.mrtd),
    hexToBytes(measured.mrConfigId),
    zeros(48 + 48), // owner
    ...[measured.rtmr0, measured.rtmr1, measured.rtmr2, measured.rtmr3].map(hexToBytes),
    hexToBytes(measured.reportData),
  );
}

/** An SGX report: of its fields the quoting enclave's are those that collateral describes. */
function enclaveReport(bound: Uint8Array, svn: number): Uint8Array {
  return concatBytes(
    zeros(16 + 4 + 28),
    hexToBytes(ENCLAVE_ATTRIBUTES),
    zeros(32 + 32),
    hexToBytes(ENCLAVE_SIGNER),
    zeros(96),
    number16(2),
    number16(svn),
    zeros(60),
    sha256(bound),
    zeros(32),
  );
}
