import { u16, u32, type Bytes } from './bytes';

/** The signature part of a quote, in its pieces. */
export interface QuoteSignature {
  /** r ‖ s of the attestation key over header and report. */
  signature: Bytes;
  /** x ‖ y of the attestation key. */
  attestationKey: Bytes;
  /** The quoting enclave's report, 384 bytes. */
  qeReport: Bytes;
  /** r ‖ s of the processor's key over that report. */
  qeReportSignature: Bytes;
  authData: Bytes;
  /** The processor's certificate and those above it, as PEM. */
  chain: Bytes;
}

const QE_REPORT = 384;
const CERTIFIED = 6;
const PEM_CHAIN = 5;

/**
 * Reads what stands after the report of a quote: length, signature, key, the quoting enclave's report with
 * its signature, and the certificates. Bytes after that are padding, as real quotes have it. A refusal, in
 * words, where a length does not fit or a part is of another kind.
 */
export function readQuoteSignature(tail: Bytes): QuoteSignature | { refusal: string } {
  if (tail.length < 4) return { refusal: 'It has no signature part.' };
  const length = u32(tail, 0);
  if (length > tail.length - 4) {
    return {
      refusal: `Its signature part says ${length} bytes, and ${tail.length - 4} are there.`,
    };
  }
  const part = tail.subarray(4, 4 + length);
  const afterReport = 128 + 6 + QE_REPORT + 64;
  if (part.length < afterReport + 2) return { refusal: 'Its signature part ends too early.' };
  if (u16(part, 128) !== CERTIFIED) {
    return { refusal: 'It does not hold the report of a quoting enclave.' };
  }
  if (u32(part, 130) > part.length - 134) return { refusal: 'Its certification ends too early.' };
  const authLength = u16(part, afterReport);
  const chainAt = afterReport + 2 + authLength;
  if (part.length < chainAt + 6) return { refusal: 'Its authentication data ends too early.' };
  if (u16(part, chainAt) !== PEM_CHAIN) {
    return { refusal: 'It does not hold the certificates of its processor.' };
  }
  const chainLength = u32(part, chainAt + 2);
  if (chainLength > part.length - chainAt - 6)
    return { refusal: 'Its certificates end too early.' };
  return {
    signature: part.subarray(0, 64),
    attestationKey: part.subarray(64, 128),
    qeReport: part.subarray(134, 134 + QE_REPORT),
    qeReportSignature: part.subarray(134 + QE_REPORT, afterReport),
    authData: part.subarray(afterReport + 2, chainAt),
    chain: part.subarray(chainAt + 6, chainAt + 6 + chainLength),
  };
}
