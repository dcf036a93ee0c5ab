import { AsnConvert, OctetString } from '@peculiar/asn1-schema';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Bytes } from '@/domain/proof/quote/bytes';
import type { Certificate } from '@/domain/proof/quote/certificate';

/** A quote that a certificate of dstack (RA-TLS) carries, with what it was asked for. */
export interface CertificateQuote {
  /** Hex. */
  quote: string;
  /** The event log as JSON text, where the certificate has it beside the quote. */
  log: string | undefined;
  /** The certificate's public key, as DER: the quote is asked for with a digest of it. */
  key: Bytes;
}

/** dstack ra-tls, oids.rs: quote, event log, and both in an envelope of its own. */
const QUOTE = '1.3.6.1.4.1.62397.1.1';
const LOG = '1.3.6.1.4.1.62397.1.2';
const ENVELOPE = '1.3.6.1.4.1.62397.1.8';

/** How a TDX quote of version 4 or 5 begins. */
const BEGINNINGS = ['0400020081000000', '0500020081000000'];

/** The quote in a certificate; undefined where it has none. An envelope is searched for one. */
export function quoteInCertificate({
  extensions,
  spki,
}: Certificate): CertificateQuote | undefined {
  const quote = contentOf(extensions.get(QUOTE));
  if (quote) {
    const log = contentOf(extensions.get(LOG));
    return {
      quote: bytesToHex(quote),
      log: log && new TextDecoder().decode(log),
      key: spki,
    };
  }
  const envelope = contentOf(extensions.get(ENVELOPE));
  const hex = envelope ? bytesToHex(envelope) : '';
  const at = BEGINNINGS.map((beginning) => hex.indexOf(beginning)).find((place) => place >= 0);
  return at === undefined ? undefined : { quote: hex.slice(at), log: undefined, key: spki };
}

/** dstack writes octets within the octets of an extension. */
function contentOf(extension: Bytes | undefined): Bytes | undefined {
  if (!extension) return undefined;
  try {
    return new Uint8Array(AsnConvert.parse(extension, OctetString).buffer);
  } catch {
    return undefined;
  }
}
