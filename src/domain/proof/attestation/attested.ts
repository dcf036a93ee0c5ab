import { bytesToHex } from '@noble/hashes/utils.js';
import { quoteBytes } from '@/domain/proof/quote/quote-text';
import { readPem } from '@/domain/proof/quote/certificate';
import type { Bytes } from '@/domain/proof/quote/bytes';
import { parseBounded } from '@/domain/schema/bounded-json';
import { quoteInCertificate } from './certificate-quote';
import { readAttestation, type Attestation } from './read-attestation';

/** A quote of an attestation, with the key that it was made for where it came in a certificate. */
export interface AttestedQuote {
  /** Hex or base64. */
  text: string;
  key: Bytes | undefined;
}

/** An attestation's quotes, those in its certificates among them, and the log where a certificate has it. */
export function withCertificates(attestation: Attestation): {
  attestation: Attestation;
  quotes: AttestedQuote[];
  /** Why certificates could not be read, in words. */
  refusals: string[];
} {
  const refusals: string[] = [];
  const quotes: AttestedQuote[] = attestation.quotes.map((text) => ({ text, key: undefined }));
  let whole = attestation;
  for (const pem of attestation.certificates) {
    const certificates = readPem(pem);
    if ('refusal' in certificates) {
      refusals.push(certificates.refusal);
      continue;
    }
    for (const certificate of certificates) {
      const found = quoteInCertificate(certificate);
      if (!found) continue;
      quotes.push({ text: found.quote, key: found.key });
      const log = found.log === undefined ? undefined : readAttestation(parseBounded(found.log));
      if (!whole.events && log?.events) whole = { ...whole, events: log.events };
    }
  }
  return { attestation: whole, quotes, refusals };
}

/** An attestation's first quote as hex; undefined where there is none that could be one. */
export function firstQuote(attestation: Attestation): string | undefined {
  const [first] = withCertificates(attestation).quotes;
  const bytes = first && quoteBytes(first.text);
  return bytes && !('refusal' in bytes) ? bytesToHex(bytes) : undefined;
}
