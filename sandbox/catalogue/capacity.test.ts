import { describe, expect, test } from 'vitest';
import { client, SMALL_COMPOSE, smallest } from '#sandbox/http/test-client';

const body = (name: string, more: Record<string, unknown> = {}) =>
  smallest({
    name,
    compose_file: { name: '', docker_compose_file: `${SMALL_COMPOSE}# ${name}\n` },
    ...more,
  });

type Sandbox = ReturnType<typeof client>;

async function node(call: Sandbox['call'], id: number) {
  const { nodes } = (await call('/teepods/available')).json;
  return nodes.find(({ teepod_id }: { teepod_id: number }) => teepod_id === id);
}

const codeOf = (answer: { status: number; json: { detail?: { error_code: string } } }) =>
  answer.json.detail?.error_code ?? answer.status;

test('a CVM takes its part of the node and gives it back', async () => {
  const { call, create, provision } = client();
  const before = await node(call, 12);
  await provision(body('only-planned', { instance_type: 'tdx.large' }));
  expect(await node(call, 12)).toEqual(before);
  await create(body('my-app', { instance_type: 'tdx.large' }));
  expect(await node(call, 12)).toEqual({
    ...before,
    remaining_vcpu: before.remaining_vcpu - 4,
    remaining_memory: before.remaining_memory - 8192,
    remaining_cvm_slots: before.remaining_cvm_slots - 1,
  });
  expect((await call('/cvms/my-app', { method: 'DELETE' })).status).toBe(204);
  expect(await node(call, 12)).toEqual(before);
});

test('what no longer fits is refused on a pinned node and goes elsewhere without one', async () => {
  const { create, provision } = client();
  await create(body('first-app', { teepod_id: 23, vcpu: 3, memory: 4096 }));
  expect(codeOf(await provision(body('my-app', { teepod_id: 23, vcpu: 2, memory: 1024 })))).toBe(
    'ERR-02-003',
  );
  expect(codeOf(await provision(body('my-app', { teepod_id: 23, vcpu: 1, memory: 6144 })))).toBe(
    'ERR-02-004',
  );
  await create(body('large-app', { vcpu: 96, memory: 1024 }));
  expect((await provision(body('my-app'))).json.teepod_id).toBe(18);
});

test('names are unique while their CVMs live', async () => {
  const { call, create, provision } = client();
  await create(body('my-app'));
  expect(codeOf(await provision(body('My-App')))).toBe('ERR-01-004');
  await call('/cvms/my-app', { method: 'DELETE' });
  expect(codeOf(await provision(body('My-App')))).toBe(200);
});

test('a deleted CVM is gone under every name, and its app id can be had again', async () => {
  const { call, commit, create, provision } = client();
  const { json, pair } = await create(body('my-app'));
  await call(`/cvms/${json.vm_uuid}`, { method: 'DELETE' });
  for (const id of ['my-app', json.vm_uuid, `app_${json.app_id}`, `instance_${json.instance_id}`]) {
    expect((await call(`/cvms/${id}`)).json.detail.error_code).toBe('ERR-03-001');
  }
  // Its nonce is spent all the same.
  expect((await call('/kms/phala/next_app_id')).json.app_ids[0].nonce).toBe(1);
  await provision(body('my-app', { app_id: json.app_id, nonce: 0 }));
  const again = await commit(pair);
  expect([again.status, again.json.app_id]).toEqual([200, json.app_id]);
  expect(again.json.vm_uuid).not.toBe(json.vm_uuid);
});

test('the same host port on two CVMs is not refused', async () => {
  const { create } = client();
  const ports = [{ protocol: 'tcp', host_port: 8080, vm_port: 80 }];
  for (const name of ['first-app', 'second-app']) {
    expect((await create(body(name, { ports }))).status).toBe(200);
  }
});

test('the workspace has its own limits', async () => {
  const { create, provision, call } = client();
  await create(body('large-app', { vcpu: 200, memory: 1024 }));
  expect(codeOf(await provision(body('my-app', { vcpu: 57, memory: 1024 })))).toBe('ERR-02-015');
  await create(body('disk-app', { disk_size: 4000 }));
  expect(codeOf(await provision(body('my-app', { disk_size: 100 })))).toBe('ERR-02-015');
  const { quotas } = (await call('/workspaces/sandbox/quotas')).json;
  expect(quotas).toMatchObject({
    vm_slots: { limit: 50, remaining: 48 },
    vcpu: { limit: 256, remaining: 55 },
    disk_gb: { remaining: 76 },
  });
});

test('and a number of CVMs', async () => {
  const { create, provision } = client();
  for (let i = 0; i < 50; i += 1) {
    // 41 of the first node's 42 slots, and all 9 of the second's.
    const teepod_id = i < 41 ? 12 : 18;
    expect((await create(body(`app-${i}`, { teepod_id, vcpu: 1, memory: 1024 }))).status).toBe(200);
  }
  expect(codeOf(await provision(body('one-more')))).toBe('ERR-04-002');
});

describe('GPUs', () => {
  const gpus = (...slots: string[]) => ({ gpus: { gpus: slots.map((slot) => ({ slot })) } });
  const reserved = async (call: Sandbox['call']) =>
    (await call('/gpus/reserved')).json as { slot: string; in_use: boolean }[];

  test('a size takes free ones, a named slot its own', async () => {
    const { call, create, provision } = client();
    expect((await reserved(call)).map(({ in_use }) => in_use)).toEqual(Array(8).fill(false));
    await create(body('first-app', { vcpu: 1, memory: 1024, ...gpus('2a:00.0') }));
    await create(body('second-app', { instance_type: 'h200.small' }));
    const taken = (await reserved(call)).filter(({ in_use }) => in_use).map(({ slot }) => slot);
    expect(taken).toEqual(['18:00.0', '2a:00.0']);
    const { gpu_availability } = (await call('/teepods/available')).json;
    expect(gpu_availability).toMatchObject({ has_reserved_gpus: true, reserved_gpu_count: 6 });

    const ask = (more: object) => provision(body('my-app', { teepod_id: 18, ...more }));
    expect(codeOf(await ask({ vcpu: 1, memory: 1024, ...gpus('2a:00.0') }))).toBe('ERR-02-016');
    expect(codeOf(await ask({ vcpu: 1, memory: 1024, ...gpus('ff:00.0') }))).toBe('ERR-02-006');
    expect(codeOf(await ask({ instance_type: 'h200.16xlarge' }))).toBe('ERR-02-007');
    const all = { gpus: { gpus: [], attach_mode: 'all' }, vcpu: 1, memory: 1024 };
    expect(codeOf(await ask(all))).toBe('ERR-02-007');
    expect((await call('/cvms/second-app')).json.resource.gpus).toBe(1);
  });

  test('all of them', async () => {
    const { call, create } = client();
    const all = { gpus: { gpus: [], attach_mode: 'all' }, vcpu: 1, memory: 1024 };
    await create(body('my-app', all));
    expect((await reserved(call)).every(({ in_use }) => in_use)).toBe(true);
    await call('/cvms/my-app', { method: 'DELETE' });
    expect((await reserved(call)).some(({ in_use }) => in_use)).toBe(false);
  });
});
