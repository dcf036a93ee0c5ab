import { bytesToHex } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sha256Hex } from '@/domain/hash/digest/sha256';
import { checkAttestation, measuredHash } from './check-attestation';
import { readAttestation } from './read-attestation';
import { eventDigest, extendAll, RUNTIME_EVENT_TYPE, type LoggedEvent } from './runtime-event';
import { quoteOf as readQuoteText } from './quote-of';

const DOCUMENT = '{"docker_compose_file":"a: — <b>\\n","name":""}';
const HASH = await sha256Hex(DOCUMENT);

function logged(
  event: string,
  event_payload = '',
  form: 'joined' | 'json' = 'joined',
): LoggedEvent {
  const digest = bytesToHex(eventDigest({ event, event_payload }, form));
  return { imr: 3, event_type: RUNTIME_EVENT_TYPE, digest, event, event_payload };
}

const FIRMWARE = { imr: 0, event_type: 4, digest: '00'.repeat(48), event: '', event_payload: '' };
const LOG = [
  FIRMWARE,
  logged('app-id', 'aa'),
  logged('compose-hash', HASH),
  logged('system-ready'),
];
const rtmr3Of = (log: LoggedEvent[]) =>
  bytesToHex(
    extendAll(
      log
        .filter(({ imr }) => imr === 3)
        .map(({ digest }) => Uint8Array.from(Buffer.from(digest, 'hex'))),
    ),
  );

/** A quote of version 4 with two of its registers set. */
function quoteOf({
  rtmr3 = rtmr3Of(LOG),
  config = `01${HASH}${'00'.repeat(15)}`,
  version = '0400',
}) {
  const report = `${'00'.repeat(184)}${config}${'00'.repeat(472 - 232)}${rtmr3}${'00'.repeat(64)}`;
  return `${version}020081000000${'00'.repeat(40)}${report}`;
}

const tcb = (change: object = {}) => ({
  rtmr3: rtmr3Of(LOG),
  event_log: LOG,
  app_compose: DOCUMENT,
  ...change,
});

const CONTEXT = { at: new Date('2026-08-14T00:00:00Z'), sandbox: false };

/** Each claim's outcome by a word of it. */
async function outcomes(value: unknown) {
  const attestation = readAttestation(value);
  if (!attestation) throw new Error('not an attestation');
  const claims = await checkAttestation(attestation, CONTEXT);
  const of = (word: string) => claims.find(({ says }) => says.includes(word))?.outcome;
  return {
    document: of('The document is'),
    digests: of('Each event'),
    register: of('tcb_info.'),
    quote: of('RTMR3 in the quote'),
    config: of('MRCONFIGID'),
    stated: of('stated compose_hash'),
    copy: of('compose_file'),
  };
}

const ALL_HOLD = { document: 'holds', digests: 'holds', register: 'holds' };

describe('an attestation in each of its shapes', () => {
  const answer = {
    is_online: true,
    tcb_info: tcb(),
    compose_file: DOCUMENT,
    app_certificates: [{ quote: quoteOf({}) }, { quote: null }, {}],
  };
  it.each<[string, unknown, object]>([
    ['the cloud’s answer', answer, { ...ALL_HOLD, quote: 'holds', config: 'holds', copy: 'holds' }],
    [
      'a machine’s Info',
      { app_id: 'x', tcb_info: JSON.stringify(tcb()) },
      { ...ALL_HOLD, quote: 'unknown' },
    ],
    ['a bare tcb_info', tcb({ compose_hash: HASH }), { ...ALL_HOLD, stated: 'holds' }],
    ['an event log in a text', tcb({ event_log: JSON.stringify(LOG) }), ALL_HOLD],
    ['an event log alone', LOG, { document: 'unknown', digests: 'holds', register: 'unknown' }],
    [
      'a quote with its log',
      { quote: `0x${quoteOf({})}`, event_log: JSON.stringify(LOG) },
      { document: 'unknown', digests: 'holds', quote: 'holds' },
    ],
    [
      'no log',
      { app_compose: DOCUMENT, rtmr3: rtmr3Of(LOG) },
      { document: 'unknown', register: 'unknown' },
    ],
  ])('%s', async (_, value, expected) => {
    expect(await outcomes(value)).toMatchObject(expected);
  });

  it.each([
    null,
    5,
    'text',
    [],
    [1],
    {},
    { name: '' },
    { compose_hash: HASH },
    { tcb_info: null },
    { tcb_info: '{' },
  ])('%j is none', (value) => expect(readAttestation(value)).toBeUndefined());
});

describe('what does not hold', () => {
  const swapped = [LOG[0]!, LOG[2]!, LOG[1]!, LOG[3]!];
  const forged = LOG.map((event) =>
    event.event === 'compose-hash' ? { ...event, event_payload: 'ab'.repeat(32) } : event,
  );
  it.each<[string, object, object]>([
    ['another document', { app_compose: `${DOCUMENT} ` }, { document: 'fails', register: 'holds' }],
    [
      'a payload changed, its digest kept',
      { event_log: forged },
      { document: 'fails', digests: 'fails', register: 'fails' },
    ],
    ['an event missing', { event_log: LOG.slice(0, 3) }, { digests: 'holds', register: 'fails' }],
    ['events in another order', { event_log: swapped }, { document: 'holds', register: 'fails' }],
    ['another register', { rtmr3: '11'.repeat(48) }, { register: 'fails' }],
    ['another stated hash', { compose_hash: 'ab'.repeat(32) }, { stated: 'fails' }],
    [
      'a quote of another machine',
      { quote: quoteOf({ rtmr3: '11'.repeat(48) }) },
      { quote: 'fails', config: 'holds' },
    ],
    [
      'a quote set up for another document',
      { quote: quoteOf({ config: `01${'ab'.repeat(32)}${'00'.repeat(15)}` }) },
      { quote: 'holds', config: 'fails' },
    ],
    ['another copy', { compose_file: `${DOCUMENT}\n` }, { document: 'holds', copy: 'fails' }],
  ])('%s', async (_, change, expected) => {
    expect(await outcomes(tcb(change))).toMatchObject(expected);
  });
});

describe('what cannot be told', () => {
  const noDigest = { ...FIRMWARE, imr: 3, digest: '' };
  it.each<[string, object, object]>([
    [
      'a log that is no list',
      { event_log: 5 },
      { document: 'unknown', digests: 'unknown', register: 'unknown' },
    ],
    [
      'an entry that is none',
      { event_log: [...LOG, { imr: 9 }] },
      { document: 'unknown', register: 'unknown' },
    ],
    [
      'a payload that is no hex',
      { event_log: [{ ...LOG[1], event_payload: 'xyz' }] },
      { digests: 'unknown' },
    ],
    [
      'a foreign event without a digest',
      { event_log: [...LOG, noDigest] },
      { document: 'holds', register: 'unknown' },
    ],
    [
      'a quote of another version',
      { quote: quoteOf({ version: '0500' }) },
      { quote: 'unknown', config: undefined },
    ],
    ['a quote that is none', { quote: 'not hex' }, { quote: 'unknown' }],
    [
      'a quote with nothing in MRCONFIGID',
      { quote: quoteOf({ config: '00'.repeat(48) }) },
      { quote: 'holds', config: 'fact' },
    ],
  ])('%s', async (_, change, expected) => {
    expect(await outcomes(tcb(change))).toMatchObject(expected);
  });
});

describe('the event log', () => {
  it('with digests of version 2 replays too, as one that mixes both', async () => {
    const mixed = [logged('app-id', 'aa'), logged('compose-hash', HASH, 'json')];
    expect(await outcomes(tcb({ event_log: mixed, rtmr3: rtmr3Of(mixed) }))).toMatchObject(
      ALL_HOLD,
    );
  });

  it('without digests is computed', async () => {
    const bare = LOG.map((event) => (event.imr === 3 ? { ...event, digest: '' } : event));
    expect(await outcomes(tcb({ event_log: bare }))).toMatchObject(ALL_HOLD);
  });

  it('counts the first compose-hash: an app may log another later', () => {
    const later = [...LOG, logged('compose-hash', 'ab'.repeat(32))];
    const attestation = readAttestation(tcb({ event_log: later }));
    expect(attestation && measuredHash(attestation)).toBe(HASH);
  });

  it('is sensitive to any change of a payload', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(2),
        fc.uint8Array({ minLength: 1, maxLength: 40 }),
        async (at, bytes) => {
          const event_payload = bytesToHex(bytes);
          const changed = LOG.map((event, i) =>
            i === at + 1 ? { ...event, event_payload, digest: '' } : event,
          );
          fc.pre(LOG[at + 1]!.event_payload !== event_payload);
          expect(await outcomes(tcb({ event_log: changed }))).toMatchObject({ register: 'fails' });
        },
      ),
    );
  });
});

it('a quote may be base64 too', () => {
  const hex = quoteOf({});
  const base64 = Buffer.from(hex, 'hex').toString('base64');
  expect(readQuoteText(base64)).toEqual(readQuoteText(hex));
  expect(readQuoteText(base64)).toMatchObject({ report: { rtmr3: rtmr3Of(LOG) } });
});
