import { sha256, sha384, sha512 } from '@noble/hashes/sha2.js';
import {
  keccak_256,
  keccak_384,
  keccak_512,
  sha3_256,
  sha3_384,
  sha3_512,
} from '@noble/hashes/sha3.js';
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
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
    const form = formOf(stated, inQuote);
    const claim = decided(
      'The stated report data is the quote’s.',
      form !== undefined,
      form ?? '',
      `Stated is ${stated.slice(0, 128)}. Neither that nor a digest of it as app data is there.`,
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

/** The digests that a guest is asked for by name; SHA-512 where it is not told which. */
const DIGESTS = {
  'SHA-512': sha512,
  'SHA-384': sha384,
  'SHA-256': sha256,
  'SHA3-512': sha3_512,
  'SHA3-384': sha3_384,
  'SHA3-256': sha3_256,
  'Keccak-512': keccak_512,
  'Keccak-384': keccak_384,
  'Keccak-256': keccak_256,
};
const padded = (hex: string) => hex.padEnd(128, '0');

/** A sentence: how what is stated (hex) became the 64 bytes in the quote; undefined where it did in no known way. */
function formOf(stated: string, inQuote: string): string | undefined {
  if (padded(stated) === inQuote) return 'Compared, digit by digit.';
  if (stated.length > MAX_STATED || !/^(?:[0-9a-f]{2})*$/.test(stated)) return undefined;
  const data = concatBytes(utf8ToBytes('app-data:'), hexToBytes(stated));
  for (const [name, digest] of Object.entries(DIGESTS)) {
    if (padded(bytesToHex(digest(data))) === inQuote)
      return `It is ${name} of “app-data:” and what is stated.`;
  }
  return undefined;
}

const MAX_STATED = 200_000;
