import { bytesToHex } from '@noble/hashes/utils.js';
import { fails, holds, undecided, type Claim, type NamedBytes } from '@/domain/proof/claim';
import { onUtcDay } from '@/text/dates';
import { attributeClaim, debugClaim } from './attribute-claims';
import { sameBytes, type Bytes } from './bytes';
import { readPem, type Certificate } from './certificate';
import { checkChain, outOfTime } from './chain';
import { isSignedBy } from './p256';
import { readProcessor, type Processor } from './processor';
import { readQuoteSignature, type QuoteSignature } from './quote-signature';
import type { Root } from './roots';
import { signerClaim } from './signer-claim';
import type { TdQuote } from './td-quote';

export interface QuoteQuestion {
  quote: TdQuote;
  /** The time the certificates have to be valid at. */
  at: Date;
  /** The console speaks to its own sandbox, whose imitations are expected. */
  sandbox: boolean;
}

/** What a quote's signature part gave; the parts are there where they could be read. */
export interface CheckedQuote {
  claims: Claim[];
  signature?: QuoteSignature;
  /** From the processor's own to the root's. */
  certificates?: Certificate[];
  processor?: Processor | undefined;
  /** Whose root key the certificates end at, where all signatures hold. */
  signer?: Root | undefined;
}

/** Without a secure context there is no WebCrypto. */
const NO_CRYPTO = 'This page came over plain http, where browsers check no signatures.';

/**
 * Checks who signed a TDX quote, claim by claim and offline: the attestation key over the report, the
 * quoting enclave over that key, the processor over the enclave, and the certificates up to a root key that
 * is known here. Nothing throws, whatever the bytes are; each part that cannot be read is a claim that fails.
 */
export async function checkQuote(question: QuoteQuestion): Promise<CheckedQuote> {
  const { quote, at } = question;
  const signature = readQuoteSignature(quote.tail);
  const says = 'The quote is whole: report, signature and certificates are there.';
  if ('refusal' in signature) return { claims: [signed(fails(says, signature.refusal))] };
  const certificates = readPem(new TextDecoder('latin1').decode(signature.chain));
  if ('refusal' in certificates) return { claims: [signed(fails(says, certificates.refusal))] };
  const [own] = certificates;
  const whole = holds(
    says,
    `A TDX quote of version ${quote.version} with ${certificates.length} certificates.`,
  );
  const parts = [
    await reportClaim(quote, signature),
    await keyClaim(signature),
    await enclaveClaim(signature, own),
  ];
  const chain = await checkChain(certificates);
  const signs = parts.every(({ outcome }) => outcome === 'holds');
  const claims = [
    whole,
    ...parts,
    signerClaim({ ...question, certificates, chain, signs }),
    timeClaim(certificates, at),
    debugClaim(quote, signature),
    attributeClaim(quote),
  ];
  return {
    claims: claims.map(signed),
    signature,
    certificates,
    processor: own && readProcessor(own),
    signer: signs ? chain.root : undefined,
  };
}

const signed = (claim: Claim): Claim => ({ ...claim, part: 'signed' });

async function reportClaim(quote: TdQuote, part: QuoteSignature): Promise<Claim> {
  return bySignature(await isSignedBy(part.attestationKey, part.signature, quote.signed), {
    says: 'The report was not changed since it was signed.',
    yes: `The attestation key in the quote signed these ${quote.signed.length} bytes.`,
    no: 'Its signature does not fit: at least one bit of report, key or signature is another.',
    means: 'Registers, report data and attributes are what the quoting enclave signed.',
    bytes: [
      named('signed bytes', quote.signed),
      named('signature, r ‖ s', part.signature),
      named('attestation key, x ‖ y', part.attestationKey),
    ],
  });
}

async function keyClaim({ attestationKey, authData, qeReport }: QuoteSignature): Promise<Claim> {
  const bound = new Uint8Array([...attestationKey, ...authData]);
  const subtle = (globalThis.crypto as Crypto | undefined)?.subtle;
  const digest = subtle && new Uint8Array(await subtle.digest('SHA-256', bound));
  const stated = qeReport.subarray(320, 384);
  const isBound = digest && sameBytes(stated, new Uint8Array([...digest, ...new Uint8Array(32)]));
  return bySignature(isBound, {
    says: 'The attestation key is the quoting enclave’s.',
    yes: 'SHA-256 of the key and the authentication data is in the enclave’s report.',
    no: 'The enclave’s report has another digest than that of this key.',
    means: 'The enclave vouches for it, so what it signed came from the enclave.',
    bytes: [named('key ‖ authentication data', bound), named('report data', stated)],
  });
}

async function enclaveClaim(part: QuoteSignature, own: Certificate | undefined): Promise<Claim> {
  const { qeReport, qeReportSignature } = part;
  const isGood = own?.key ? await isSignedBy(own.key, qeReportSignature, qeReport) : false;
  return bySignature(isGood, {
    says: 'The processor signed the quoting enclave’s report.',
    yes: `The key in “${own?.name ?? ''}” signed these ${qeReport.length} bytes.`,
    no: 'The signature does not fit the first certificate in the quote.',
    means: 'The enclave ran on the processor whose certificate this is.',
    bytes: [
      named('enclave’s report', qeReport),
      named('signature, r ‖ s', qeReportSignature),
      ...(own?.key ? [named('key of the certificate, x ‖ y', own.key)] : []),
    ],
  });
}

interface Words {
  says: string;
  yes: string;
  no: string;
  means: string;
  bytes: NamedBytes[];
}

function bySignature(isGood: boolean | undefined, words: Words): Claim {
  const { says, yes, no, means, bytes } = words;
  if (isGood === undefined) return undecided(says, NO_CRYPTO);
  return { ...(isGood ? holds(says, yes) : fails(says, no)), means, bytes };
}

function timeClaim(certificates: readonly Certificate[], at: Date): Claim {
  const says = `The certificates are valid on ${onUtcDay(at)}.`;
  const problem = outOfTime(certificates, at);
  const bytes = certificates.map(({ name, from, to }) => ({
    name,
    value: `${from.toISOString()} – ${to.toISOString()}`,
  }));
  if (problem !== undefined) return { ...fails(says, problem), bytes };
  return { ...holds(says, 'Each of them says from when and until when it is.'), bytes };
}

function named(name: string, bytes: Bytes): NamedBytes {
  return { name, value: bytesToHex(bytes) };
}
