import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { client, smallest, withCompose } from '#sandbox/http/test-client';

const hash = (algorithm: string, ...parts: (string | Buffer)[]) => {
  const digest = createHash(algorithm);
  for (const part of parts) digest.update(part);
  return digest.digest('hex');
};

interface Entry {
  imr: number;
  event: string;
  event_payload: string;
  digest: string;
}

/** Replays a log with Node alone. */
function replay(log: Entry[], imr: number): string {
  return log
    .filter((entry) => entry.imr === imr)
    .reduce(
      (register, { digest }) =>
        hash('sha384', Buffer.from(register, 'hex'), Buffer.from(digest, 'hex')),
      '00'.repeat(48),
    );
}

async function attested(body: unknown, name = 'my-app') {
  const { call, create } = client({ bootMs: 0 });
  const { pair } = await create(body);
  const { json } = await call(`/cvms/${name}/attestation`);
  return { pair, json, tcb: json.tcb_info };
}

describe('the attestation of a running CVM', () => {
  test('is consistent in itself', async () => {
    const { pair, json, tcb } = await attested(withCompose({ salt: 'é — <b>' }));
    expect(json).toMatchObject({ is_online: true, is_public: true, error: null });
    expect(hash('sha256', tcb.app_compose)).toBe(pair.compose_hash);
    expect(json.compose_file).toBe(tcb.app_compose);
    const event = tcb.event_log.find((entry: Entry) => entry.event === 'compose-hash');
    expect(event).toMatchObject({
      imr: 3,
      event_type: 0x08000001,
      event_payload: pair.compose_hash,
    });
    const prefix = Buffer.from('010000083a', 'hex');
    expect(event.digest).toBe(
      hash('sha384', prefix, 'compose-hash:', Buffer.from(pair.compose_hash, 'hex')),
    );
    for (const imr of [0, 1, 2, 3]) expect(tcb[`rtmr${imr}`]).toBe(replay(tcb.event_log, imr));
    const quote: string = json.app_certificates[0].quote;
    expect(quote.slice(0, 4)).toBe('0400');
    // Header 48, then in the report MRCONFIGID at 184 and RTMR3 at 472.
    expect(quote.slice(2 * 232, 2 * 265)).toBe(`01${pair.compose_hash}`);
    expect(quote.slice(2 * 520, 2 * 568)).toBe(tcb.rtmr3);
    expect(Buffer.from(quote, 'hex').toString('latin1')).toContain('this is not a real quote');
  });

  test('names app, instance and image', async () => {
    const { pair, tcb } = await attested(smallest());
    const payload = (name: string) =>
      tcb.event_log.find(({ event }: Entry) => event === name).event_payload;
    expect(payload('app-id')).toBe(pair.app_id);
    expect(payload('instance-id')).toMatch(/^[0-9a-f]{40}$/);
    expect(Buffer.from(payload('storage-fs'), 'hex').toString()).toBe('zfs');
  });
});

test.each<[string, number, Record<string, unknown>, object]>([
  ['before it runs', 60_000, {}, { is_online: false, error: expect.any(String) }],
  ['where it is not public', 0, { public_tcbinfo: false }, { is_online: true, is_public: false }],
])('nothing %s', async (_, bootMs, compose, expected) => {
  const { call, create } = client({ bootMs });
  await create(withCompose(compose));
  const { json } = await call('/cvms/my-app/attestation');
  expect(json).toMatchObject({ ...expected, tcb_info: null, app_certificates: null });
});

describe('at odds with itself on demand', () => {
  test('another document booted', async () => {
    const name = 'boot-other-document';
    const { pair, tcb } = await attested(smallest({ name }), name);
    const event = tcb.event_log.find((entry: Entry) => entry.event === 'compose-hash');
    expect(event.event_payload).toBe(hash('sha256', tcb.app_compose));
    expect(event.event_payload).not.toBe(pair.compose_hash);
    expect(replay(tcb.event_log, 3)).toBe(tcb.rtmr3);
  });

  test('a log that does not replay', async () => {
    const name = 'boot-broken-log';
    const { pair, tcb } = await attested(smallest({ name }), name);
    expect(hash('sha256', tcb.app_compose)).toBe(pair.compose_hash);
    expect(replay(tcb.event_log, 3)).not.toBe(tcb.rtmr3);
  });
});

test('404 for a CVM that is not there', async () => {
  expect((await client().call('/cvms/nobody/attestation')).status).toBe(404);
});
