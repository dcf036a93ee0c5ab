import { describe, expect, test } from 'vitest';
import { PROVISION_LIFETIME_MS } from '#sandbox/lifetime';
import { hashOfText } from '#sandbox/cvms/shown/cvm-facts';
import { SMALL_COMPOSE } from '#sandbox/http/test-client';
import { STANDARD_SCRIPT } from '#sandbox/provision/standard-script';
import { changing, OTHER_COMPOSE } from './changing-rig';

const moved = { docker_compose_file: OTHER_COMPOSE };

describe('a document that is provisioned and applied', () => {
  test('on Phala’s KMS at once, and its version is there', async () => {
    const { path, patch, post, document, now, stored, call, app_id } = await changing();
    const before = await now();
    const { status, json } = await post(`${path}/compose_file/provision`, {
      ...document,
      ...moved,
    });
    expect([status, json]).toMatchObject([
      200,
      { app_id, compose_hash_registered: false, compose_unchanged: false },
    ]);
    expect((await now()).compose_hash).toBe(before.compose_hash);
    const answer = await patch(`${path}/compose_file`, { compose_hash: json.compose_hash });
    expect([answer.status, answer.json]).toMatchObject([202, { status: 'in_progress' }]);
    expect(await now()).toMatchObject({ compose_hash: json.compose_hash, status: 'running' });
    expect(hashOfText(await stored())).toBe(json.compose_hash);
    const { revisions } = (await call(`/apps/${app_id}/revisions`)).json;
    expect(revisions.map((one: { compose_hash: string }) => one.compose_hash)).toEqual([
      json.compose_hash,
      before.compose_hash,
    ]);
    const { items } = (await call(`${path}/operations`)).json;
    expect(items[0]).toMatchObject({
      correlation_id: answer.json.correlation_id,
      operation_type: 'update',
    });
  });

  test('the same document is unchanged', async () => {
    const { path, post, document, now } = await changing();
    const { json } = await post(`${path}/compose_file/provision`, document);
    expect(json).toMatchObject({
      compose_unchanged: true,
      compose_hash: (await now()).compose_hash,
    });
  });

  test.each([
    ['docker-compose', { docker_compose_file: SMALL_COMPOSE }],
    ['pre-launch-script', { pre_launch_script: STANDARD_SCRIPT }],
    ['resources', { instance_type: 'tdx.small' }],
  ])('what is there already changes nothing: %s', async (part, body) => {
    const { path, patch, now, call } = await changing();
    const before = await now();
    const { items } = (await call(`${path}/operations`)).json;
    const { status, json } = await patch(`${path}/${part}`, body);
    expect([status, json]).toEqual([200, { status: 'no_change', message: 'Nothing to update' }]);
    expect([await now(), (await call(`${path}/operations`)).json.items]).toEqual([before, items]);
  });

  test('on chain only once its hash is registered', async () => {
    const { path, patch, post, document, register, now, call, app_id } = await changing({
      kms: 'BASE',
    });
    const asked = await post(`${path}/compose_file/provision`, { ...document, ...moved });
    const { compose_hash } = asked.json;
    expect((await patch(`${path}/compose_file`, { compose_hash })).status).toBe(465);
    const pending = (await call(`/apps/${app_id}/pending-updates`)).json;
    expect(pending.items).toMatchObject([{ compose_hash, on_chain: false }]);
    const { vm_uuid } = pending.items[0];
    const preview = await call(
      `/apps/${app_id}/pending-updates/${vm_uuid}/${compose_hash}/preview`,
    );
    expect(preview.json).toMatchObject({ pending_docker_compose: OTHER_COMPOSE });
    await register(compose_hash);
    expect((await post(`/apps/${app_id}/is-allowed`, { compose_hash })).json.is_allowed).toBe(true);
    expect((await patch(`${path}/compose_file`, { compose_hash })).status).toBe(202);
    expect(await now()).toMatchObject({ status: 'running', compose_hash });
    expect((await call(`/apps/${app_id}/pending-updates`)).json.items).toEqual([]);
  });
});

describe('update_env_vars', () => {
  const names = { allowed_envs: ['A', 'B'] };
  const cases: [provision: boolean, apply: boolean, hashed: string[], booted: string[]][] = [
    [true, true, ['A', 'B'], ['A', 'B']],
    [false, true, ['A'], ['A', 'B']],
    [true, false, ['A', 'B'], ['A', 'B']],
    [false, false, ['A'], ['A']],
  ];

  test.each(cases)(
    'provisioned with %s and applied with %s',
    async (first, second, hashed, booted) => {
      const { path, patch, post, document, sealed, now, stored, register, call } = await changing({
        kms: 'BASE',
      });
      const sent = { ...document, ...moved, ...names, update_env_vars: first };
      const { compose_hash } = (await post(`${path}/compose_file/provision`, sent)).json;
      await register(compose_hash);
      const encrypted_env = await sealed([{ key: 'B', value: 'new' }]);
      await patch(`${path}/compose_file`, { compose_hash, encrypted_env, update_env_vars: second });
      expect(JSON.parse(await stored()).allowed_envs).toEqual(booted);
      const isAsHashed = hashed.length === booted.length;
      expect((await now()).compose_hash === compose_hash).toBe(isAsHashed);
      const { status, boot_error } = (await call(`${path}/state`)).json;
      expect([status, boot_error]).toEqual(
        isAsHashed
          ? ['running', undefined]
          : ['error', expect.stringContaining('compose hash not allowed')],
      );
    },
  );
});

describe('what is refused', () => {
  test('a hash that is unknown, superseded or too old', async () => {
    let clock = 0;
    const { path, patch, post, document } = await changing({}, { now: () => clock });
    const provisioned = async (compose: string) =>
      (await post(`${path}/compose_file/provision`, { ...document, docker_compose_file: compose }))
        .json.compose_hash as string;
    const apply = async (compose_hash: string) =>
      (await patch(`${path}/compose_file`, { compose_hash })).status;
    expect(await apply('ab'.repeat(32))).toBe(400);
    const older = await provisioned(OTHER_COMPOSE);
    const newer = await provisioned(`${OTHER_COMPOSE}\n`);
    expect(await apply(older)).toBe(466);
    clock += PROVISION_LIFETIME_MS;
    expect(await apply(newer)).toBe(400);
  });

  test('an empty text, one that is no YAML, wrong types', async () => {
    const { path, post, document } = await changing();
    const status = async (change: object) =>
      (await post(`${path}/compose_file/provision`, { ...document, ...change })).status;
    expect(await status({ docker_compose_file: ' ' })).toBe(400);
    expect(await status({ docker_compose_file: 'a: [' })).toBe(422);
    expect(await status({ update_env_vars: 'yes' })).toBe(422);
  });

  test('a change while another is under way', async () => {
    let clock = 0;
    const { path, patch, post, document } = await changing({}, { now: () => clock, bootMs: 5_000 });
    clock = 10_000;
    const { compose_hash } = (
      await post(`${path}/compose_file/provision`, { ...document, ...moved })
    ).json;
    const [first, second] = await Promise.all([
      patch(`${path}/compose_file`, { compose_hash }),
      patch(`${path}/compose_file`, { compose_hash }),
    ]);
    expect([first.status, second.status]).toEqual([202, 409]);
    expect((await patch(path, { disk_size: 40 })).status).toBe(409);
  });

  test('a document that does not hash to what is said', async () => {
    const { path, post, document, now } = await changing();
    const compose_file = { ...document, ...moved };
    const wrong = await post(`${path}/compose_file`, {
      compose_file,
      compose_hash: 'ab'.repeat(32),
    });
    expect(wrong.status).toBe(400);
    const { compose_hash } = (
      await post(`${path}/compose_file/provision`, { ...compose_file, update_env_vars: true })
    ).json;
    const right = await post(`${path}/compose_file`, { compose_file, compose_hash });
    expect([right.status, (await now()).compose_hash]).toEqual([202, compose_hash]);
  });

  test.each([
    ['plan-503', 503, 202],
    ['change-expired', 200, 400],
    ['change-locked', 200, 403],
    ['change-err-01-007', 200, 467],
    ['change-lost', 200, 502],
  ])('%s provisions with %i and is applied with %i', async (name, first, second) => {
    const { path, patch, post, document, now } = await changing({ name });
    const answer = await post(`${path}/compose_file/provision`, { ...document, ...moved });
    expect(answer.status).toBe(first);
    const { compose_hash } = first === 200 ? answer.json : await now();
    const applied = await patch(`${path}/compose_file`, { compose_hash });
    expect(applied.status).toBe(first === 200 ? second : 400);
    expect((await now()).compose_hash === compose_hash).toBe(second === 502 || first !== 200);
  });

  test.each([
    ['change-fails', 'error'],
    ['change-hangs', 'starting'],
  ])('%s runs at first, and is %s after a change', async (name, status) => {
    const { path, patch, now } = await changing({ name });
    expect((await now()).status).toBe('running');
    await patch(path, moved);
    expect((await now()).status).toBe(status);
  });
});
