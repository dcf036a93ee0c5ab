import { describe, expect, test } from 'vitest';
import { client, smallest } from '#sandbox/http/test-client';
import { ERRORS } from '#sandbox/failures/error-table';

const JSON_TYPE = { 'Content-Type': 'application/json' };

/** A machine that runs, in a sandbox whose clock stands. */
async function running(name = 'my-app') {
  let now = 1_000_000;
  const api = client({ now: () => now, bootMs: 6_000 });
  const { json } = await api.create(smallest({ name }));
  const wait = (ms: number) => {
    now += ms;
  };
  wait(6_000);
  const status = async () => {
    const { json: cvm } = await api.call(`/cvms/${name}`);
    return [cvm.status, cvm.in_progress];
  };
  const post = (call: string, body?: unknown) =>
    api.call(`/cvms/${name}/${call}`, {
      method: 'POST',
      headers: JSON_TYPE,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  return { ...api, uuid: json.vm_uuid as string, wait, status, ask: post };
}

test.each([
  ['shutdown', 'stopping', 2_000, 'stopped'],
  ['stop', 'stopping', 1_000, 'stopped'],
  ['restart', 'starting', 6_000, 'running'],
] as const)('%s is %s for %i ms, then %s', async (call, during, ms, after) => {
  const { ask, status, wait } = await running();
  const answer = await ask(call);
  expect([answer.status, answer.json]).toMatchObject([200, { name: 'my-app', status: during }]);
  expect(await status()).toEqual([during, true]);
  wait(ms - 1);
  expect(await status()).toEqual([during, true]);
  wait(1);
  expect(await status()).toEqual([after, false]);
});

test('a stopped one starts again; what is so already is left alone', async () => {
  const { ask, call, status, wait } = await running();
  expect((await ask('start')).json.status).toBe('running');
  await ask('stop');
  wait(1_000);
  await ask('shutdown');
  expect((await ask('stop')).json.status).toBe('stopped');
  await ask('start');
  expect(await status()).toEqual(['starting', true]);
  wait(6_000);
  expect(await status()).toEqual(['running', false]);
  const { json } = await call('/cvms/my-app/operations');
  expect(json.items.map((one: { operation_type: string }) => one.operation_type)).toEqual([
    'start',
    'stop',
    'create',
  ]);
});

test('while something is under way everything but a stop is refused', async () => {
  const { ask, call, status, wait } = await running();
  await ask('restart', { force: true });
  for (const other of ['start', 'shutdown', 'restart']) {
    expect((await ask(other)).status).toBe(409);
  }
  expect((await ask('stop')).status).toBe(200);
  wait(1_000);
  expect(await status()).toEqual(['stopped', false]);
  const { json } = await call('/cvms/my-app/operations?operation_types=restart,stop');
  expect(json).toMatchObject({
    total: 2,
    items: [
      { operation_type: 'stop', status: 'completed', target_state: 'stopped', duration_ms: 1_000 },
      { operation_type: 'restart', status: 'cancelled', target_state: 'running' },
    ],
  });
});

test('what is under way can be followed by its id, and cancelled', async () => {
  const { ask, call, status, post, uuid } = await running();
  expect((await call('/cvms/my-app/operation-status')).json).toEqual({ status: 'idle' });
  expect((await ask('operations/cancel')).status).toBe(409);
  await ask('restart');
  const now = (await call('/cvms/my-app/operation-status')).json;
  expect(now).toMatchObject({ operation_type: 'restart', status: 'in_progress' });
  const { [uuid]: row } = (await post('/status/batch', { vm_uuids: [uuid] })).json;
  expect(row).toMatchObject({
    status: 'starting',
    boot_progress: 'shutting down',
    operation_type: 'restart',
    correlation_id: now.correlation_id,
    events: [{ body: 'shutting down' }],
  });
  expect((await ask('operations/cancel')).json).toEqual({
    cancelled: true,
    correlation_id: now.correlation_id,
  });
  expect(await status()).toEqual(['stopped', false]);
});

test('operations come a page at a time', async () => {
  const { ask, call, wait } = await running();
  for (let i = 0; i < 4; i += 1) {
    await ask('restart');
    wait(6_000);
  }
  const first = (await call('/cvms/my-app/operations?limit=3')).json;
  expect([first.items.length, first.total]).toEqual([3, 5]);
  const rest = (await call(`/cvms/my-app/operations?limit=3&cursor=${first.next_cursor}`)).json;
  expect([rest.items.length, rest.next_cursor]).toEqual([2, null]);
  expect((await call('/cvms/my-app/operations?cursor=x')).status).toBe(400);
  expect((await call('/cvms/my-app/operations?limit=0')).status).toBe(422);
});

test('several are stopped at once', async () => {
  const { call, post, uuid, ask } = await running();
  const body = { cvm_ids: [uuid, 'nobody'] };
  const { json } = await post('/cvms/batch-stop', body);
  expect(json).toEqual({
    total: 2,
    stopped: 1,
    skipped: 0,
    errors: [{ cvm_id: 'nobody', error: 'CVM not found' }],
  });
  await ask('stop');
  expect((await call('/cvms/my-app')).json.status).toBe('stopping');
  const tooMany = { cvm_ids: Array.from({ length: 51 }, () => uuid) };
  expect((await post('/cvms/batch-stop', tooMany)).status).toBe(422);
});

describe('a deletion', () => {
  test('leaves nothing to be found', async () => {
    const { call } = await running();
    expect((await call('/cvms/my-app', { method: 'DELETE' })).status).toBe(204);
    for (const path of ['', '/state', '/operations', '/compose_file', '/composition']) {
      expect((await call(`/cvms/my-app${path}`)).status).toBe(404);
    }
    expect((await call('/cvms/my-app/start', { method: 'POST' })).status).toBe(404);
  });

  test('can be scheduled and taken back', async () => {
    const { call } = await running();
    const schedule = (at: unknown) =>
      call('/cvms/my-app/scheduled-delete', {
        method: 'PATCH',
        headers: JSON_TYPE,
        body: JSON.stringify({ scheduled_delete_at: at }),
      });
    const at = '2040-01-01T00:00:00Z';
    expect((await schedule(at)).status).toBe(200);
    expect((await call('/cvms/my-app')).json.scheduled_delete_at).toBe(at);
    await schedule(null);
    expect((await call('/cvms/my-app')).json.scheduled_delete_at).toBeNull();
    expect((await schedule('1970-01-01T00:00:00Z')).status).toBe(400);
    expect((await schedule('tomorrow')).status).toBe(422);
  });
});

describe('refusals on demand', () => {
  test.each<[string, number]>([
    ['life-401', 401],
    ['life-409', 409],
    ['life-locked', 403],
    ['life-503-again', 503],
    ['life-err-03-004', ERRORS['ERR-03-004'].status],
  ])('%s answers %i and does nothing', async (name, wanted) => {
    const { ask, call, status } = await running(name);
    for (const one of ['start', 'stop', 'shutdown', 'restart']) {
      expect((await ask(one)).status).toBe(wanted);
    }
    expect((await call(`/cvms/${name}`, { method: 'DELETE' })).status).toBe(wanted);
    expect(await status()).toEqual(['running', false]);
  });

  test('life-lost does it, and loses the answer', async () => {
    const { ask, call, status } = await running('life-lost');
    expect((await ask('restart')).status).toBe(502);
    expect(await status()).toEqual(['starting', true]);
    expect((await call('/cvms/life-lost', { method: 'DELETE' })).status).toBe(502);
    expect((await call('/cvms/life-lost')).status).toBe(404);
  });

  test('a name that only begins like one is a name', async () => {
    const { ask } = await running('life-goes-on');
    expect((await ask('restart')).status).toBe(200);
  });
});
