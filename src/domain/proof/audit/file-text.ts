import { bytesToHex } from '@noble/hashes/utils.js';
import { toBase64 } from '@/domain/proof/evidence/base64';
import type { Bytes } from '@/domain/proof/quote/bytes';
import { readCertificate } from '@/domain/proof/quote/certificate';

/** A quote or a certificate has 10 KB; what is longer and no text is something else. */
const MOST_BYTES = 64 * 1024;

/**
 * A file as the text that can be checked: UTF-8 as it is, a certificate in DER as PEM, a bare quote as hex. A
 * refusal, in words, for any other bytes.
 */
export function fileText(bytes: Bytes): string | { refusal: string } {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    const refusal = 'This is no text in UTF-8, and neither a quote nor a certificate.';
    if (bytes.length > MOST_BYTES) return { refusal };
    if (readCertificate(bytes)) {
      return `-----BEGIN CERTIFICATE-----\n${toBase64(bytes)}\n-----END CERTIFICATE-----\n`;
    }
    // A version below 256 as its two bytes, and the kind of its key.
    const isQuote = bytes.length > 600 && bytes[1] === 0 && bytes[3] === 0;
    return isQuote ? bytesToHex(bytes) : { refusal };
  }
}
