import { sha512 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { decided, fact, type Claim } from '@/domain/proof/claim';
import type { Bytes } from '@/domain/proof/quote/bytes';

export interface ReportDataQuestion {
  /** 128 hex digits. */
  inQuote: string;
  /** What the answer around the quote says that it is. */
  stated: string | undefined;
  /** The public key of the certificate that the quote came in, as DER. */
  key: Bytes | undefined;
}

/** What the quote was asked for: 64 bytes that the app chose, and that the processor signed with the rest. */
export function reportDataClaims({ inQuote, stated, key }: ReportDataQuestion): Claim[] {
  const bytes = [{ name: 'report data', value: inQuote }];
  const claims: Claim[] = [];
  if (key) {
    const digest = bytesToHex(sha512(concatBytes(utf8ToBytes('ratls-cert:'), key)));
    const claim = decided(
      'The quote was made for this certificate’s key.',
      digest === inQuote,
      'Its report data is SHA-512 of “ratls-cert:” and the key.',
      'Its report data is another than SHA-512 of “ratls-cert:” and the key.',
    );
    claims.push({ ...claim, bytes: [...bytes, { name: 'by the key', value: digest }] });
  }
  if (stated !== undefined) {
    const claim = decided(
      'The stated report data is the quote’s.',
      stated.padEnd(128, '0') === inQuote,
      'Compared, digit by digit.',
      `Stated is ${stated.slice(0, 128)}.`,
    );
    claims.push({ ...claim, bytes });
  }
  if (claims.length > 0) return claims;
  return [
    {
      ...fact(
        'The report data cannot be read back.',
        'It is a digest of something that is not here: of a certificate’s key (ratls-cert), of an app’s data (app-data), or the app’s own 64 bytes.',
      ),
      bytes,
    },
  ];
}
