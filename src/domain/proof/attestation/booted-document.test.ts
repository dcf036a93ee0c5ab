import { bytesToHex } from '@noble/hashes/utils.js';
import { describe, expect, it } from 'vitest';
import { sha256Hex } from '@/domain/hash/digest/sha256';
import { judged } from '@/domain/proof/claim';
import { checkBooted } from './booted-document';
import { eventDigest, extendAll, RUNTIME_EVENT_TYPE } from './runtime-event';

const DOCUMENT = '{"docker_compose_file":"services: {}\\n","name":""}';
const HASH = await sha256Hex(DOCUMENT);

function attestation(document = DOCUMENT, payload = HASH) {
  const events = [
    ['app-id', 'aa'],
    ['compose-hash', payload],
  ].map(([event = '', event_payload = '']) => ({
    imr: 3,
    event_type: RUNTIME_EVENT_TYPE,
    event,
    event_payload,
    digest: bytesToHex(eventDigest({ event, event_payload })),
  }));
  const rtmr3 = extendAll(events.map(({ digest }) => Uint8Array.from(Buffer.from(digest, 'hex'))));
  return { tcb_info: { app_compose: document, event_log: events, rtmr3: bytesToHex(rtmr3) } };
}

const CONTEXT = { at: new Date('2026-08-14T00:00:00Z'), sandbox: false };

async function outcomes(value: unknown, hash = HASH) {
  const checked = await checkBooted(JSON.stringify(value), hash, CONTEXT);
  if ('refusal' in checked) throw new Error(checked.refusal);
  return judged(checked.claims).map(({ outcome }) => outcome);
}

describe('what booted', () => {
  it('is the document of the hash, and the log replays', async () => {
    expect(await outcomes(attestation())).toEqual(['holds', 'holds', 'holds', 'holds', 'unknown']);
  });

  it('is another document than that of the hash, though the attestation agrees with itself', async () => {
    const other = '{"name":"other"}';
    expect(await outcomes(attestation(other, await sha256Hex(other)))).toEqual([
      'fails',
      'holds',
      'holds',
      'holds',
      'unknown',
    ]);
  });

  it('has the hash of its event, not that of the text beside it', async () => {
    const [booted, document] = await outcomes(attestation('{"name":"other"}'));
    expect([booted, document]).toEqual(['holds', 'fails']);
  });

  it.each([
    ['', ''],
    ['ab', 'ab'],
    ['ab'.repeat(31), 'ab'.repeat(31)],
    [HASH, 'not-a-hash'],
  ])('is none where the event holds %j and the hash to come was %j', async (payload, hash) => {
    const [booted] = await outcomes(attestation(DOCUMENT, payload), hash);
    expect(booted).toBe('unknown');
  });

  it('cannot be told without an event log', async () => {
    const [booted] = await outcomes({ tcb_info: { app_compose: DOCUMENT } });
    expect(booted).toBe('unknown');
  });

  it.each([
    ['', 'There is nothing in it.'],
    ['{', 'This is not JSON.'],
    [DOCUMENT, 'but not an attestation'],
    ['{"is_online":false,"tcb_info":null}', 'an attestation without a tcb_info'],
    ['{"__proto__":{"tcb_info":{"app_compose":"x"}}}', 'nothing that is known here'],
  ])('is not read from %j', async (text, says) => {
    expect(await checkBooted(text, HASH, CONTEXT)).toMatchObject({
      refusal: expect.stringContaining(says) as string,
    });
  });
});
