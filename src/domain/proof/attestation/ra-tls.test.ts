import { AsnConvert, OctetString } from '@peculiar/asn1-schema';
import { sha512 } from '@noble/hashes/sha2.js';
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { toPem, writeCertificate } from '#sandbox/test-root/certificates';
import { party } from '#sandbox/test-root/party';
import { auditClaims } from '@/domain/proof/audit/audit-claims';
import { fileText } from '@/domain/proof/audit/file-text';
import type { Claim } from '@/domain/proof/claim';
import { readCertificate } from '@/domain/proof/quote/certificate';
import { nearQuote, NEAR_TIME } from '@/domain/proof/quote/near-mpc.table';
import { describe, expect, it } from 'vitest';

const QUOTE = '1.3.6.1.4.1.62397.1.1';
const LOG = '1.3.6.1.4.1.62397.1.2';
const ENVELOPE = '1.3.6.1.4.1.62397.1.8';
const ROOT = party('An authority');
const APP = party('An app');
const REPORT_DATA = 568;

const octets = (bytes: Uint8Array) => new Uint8Array(AsnConvert.serialize(new OctetString(bytes)));

function certificate(extensions: Record<string, Uint8Array>, subject = APP): Uint8Array {
  return writeCertificate({ subject, issuer: ROOT, serial: '01', extensions });
}

const spki = readCertificate(Uint8Array.from(certificate({})))?.spki ?? new Uint8Array();

/** A quote whose report data is of the app's key: Intel's signature is that of another report. */
function quoteForKey(): Uint8Array {
  const quote = nearQuote();
  quote.set(sha512(concatBytes(utf8ToBytes('ratls-cert:'), spki)), REPORT_DATA);
  return quote;
}

async function claimsOf(text: string): Promise<Claim[]> {
  const audited = await auditClaims({ text, hash: '', at: NEAR_TIME });
  if ('refusal' in audited) throw new Error(audited.refusal);
  return audited.claims;
}

async function outcomeOf(text: string, word: string): Promise<Claim['outcome'] | undefined> {
  const claims = await claimsOf(text);
  return claims.find(({ says }) => says.includes(word))?.outcome;
}

const KEY = 'made for this certificate’s key';

describe('a certificate with a quote in it (RA-TLS)', () => {
  it.each<[string, Uint8Array[], Claim['outcome'] | undefined]>([
    ['whose quote is of its key', [certificate({ [QUOTE]: octets(quoteForKey()) })], 'holds'],
    [
      'before the certificate of its authority',
      [certificate({ [QUOTE]: octets(quoteForKey()) }), certificate({}, ROOT)],
      'holds',
    ],
    [
      'whose quote is of another key',
      [certificate({ [QUOTE]: octets(quoteForKey()) }, party('Another app'))],
      'fails',
    ],
    [
      'whose quote was taken from elsewhere',
      [certificate({ [QUOTE]: octets(nearQuote()) })],
      'fails',
    ],
    [
      'with the quote in an envelope',
      [certificate({ [ENVELOPE]: octets(concatBytes(utf8ToBytes('CBOR'), quoteForKey())) })],
      'holds',
    ],
    [
      'with something else in the place of a quote',
      [certificate({ [QUOTE]: utf8ToBytes('x') })],
      undefined,
    ],
    ['without a quote', [certificate({})], undefined],
  ])('%s', async (_, certificates, outcome) => {
    const pem = toPem(certificates);
    expect(await outcomeOf(pem, KEY)).toBe(outcome);
    // The same bytes as a file in DER.
    const [der = new Uint8Array()] = certificates;
    const text = fileText(Uint8Array.from(der));
    expect(typeof text === 'string' && (await outcomeOf(text, KEY))).toBe(outcome);
  });

  it('shows who signed the quote, whatever the certificate says', async () => {
    const genuine = toPem([certificate({ [QUOTE]: octets(nearQuote()) })]);
    expect(await outcomeOf(genuine, 'Genuine')).toBe('holds');
    const changed = toPem([certificate({ [QUOTE]: octets(quoteForKey()) })]);
    expect(await outcomeOf(changed, 'Genuine')).toBe('fails');
    expect(await outcomeOf(changed, 'The report was not changed')).toBe('fails');
  });

  it('brings its event log', async () => {
    const log = [{ imr: 3, event_type: 4, digest: 'aa'.repeat(48), event: '', event_payload: '' }];
    const logged = certificate({
      [QUOTE]: octets(nearQuote()),
      [LOG]: octets(utf8ToBytes(JSON.stringify(log))),
    });
    // It is none that gives the register of this quote.
    expect(await outcomeOf(toPem([logged]), 'RTMR3 in the quote')).toBe('fails');
    const without = certificate({ [QUOTE]: octets(nearQuote()) });
    expect(await outcomeOf(toPem([without]), 'RTMR3 in the quote')).toBe('unknown');
  });

  it('that is cut off is refused, wherever', async () => {
    const whole = certificate({ [QUOTE]: octets(quoteForKey()) });
    for (const length of [1, 40, 300, whole.length - 1]) {
      const pem = toPem([whole.subarray(0, length)]);
      expect(await outcomeOf(pem, 'certificates can be read')).toBe('fails');
    }
  });
});
