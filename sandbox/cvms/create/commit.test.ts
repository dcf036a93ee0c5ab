import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { COMMIT_SENTINELS, LOST_ANSWER } from '#sandbox/failures/commit-sentinels';
import { ERRORS, type ErrorCode } from '#sandbox/failures/error-table';
import { KEY_SENTINELS } from '#sandbox/failures/key-sentinels';
import { PROVISION_LIFETIME_MS } from '#sandbox/lifetime';
import { client, SMALL_COMPOSE, smallest, withCompose } from '#sandbox/http/test-client';

const APP = 'ab'.repeat(20);
const HASH = 'cd'.repeat(32);

/** A body whose document is another one. */
const other = (name: string, more: Record<string, unknown> = {}) => ({
  ...withCompose({ docker_compose_file: `${SMALL_COMPOSE}# ${name}\n` }),
  name,
  ...more,
});

describe('the body', () => {
  test.each<[string, unknown, string[]]>([
    ['nothing', {}, ['app_id', 'compose_hash']],
    ['null for an id', { app_id: null, compose_hash: HASH }, ['app_id']],
    ['a number', { app_id: APP, compose_hash: 1 }, ['compose_hash']],
    ['no list', { app_id: APP, compose_hash: HASH, env_keys: 'A' }, ['env_keys']],
  ])('%s is 422', async (_, body, fields) => {
    const { status, json } = await client().commit(body);
    expect(status).toBe(422);
    expect(json.detail.map(({ loc }: { loc: string[] }) => loc)).toEqual(
      fields.map((field) => ['body', field]),
    );
  });

  test.each([
    ['app_id', { app_id: 'x' }],
    ['contract_address', { contract_address: '0x12' }],
    ['deployer_address', { deployer_address: 'me' }],
  ])('a malformed %s is 400', async (field, change) => {
    const { status, json } = await client().commit({ app_id: APP, compose_hash: HASH, ...change });
    expect([status, json]).toEqual([400, { detail: expect.stringContaining(field) }]);
  });

  test('hash and app id are taken in any spelling, and null is nothing', async () => {
    const { provision, commit } = client();
    const { compose_hash, app_id } = (await provision(smallest())).json;
    const { status, json } = await commit({
      compose_hash: `0x${compose_hash.toUpperCase()}`,
      app_id: `0x${app_id.toUpperCase()}`,
      encrypted_env: null,
      env_keys: null,
      kms_id: null,
      contract_address: null,
      deployer_address: null,
    });
    expect([status, json.app_id]).toEqual([200, app_id]);
  });
});

describe('which provision is meant', () => {
  test('one that never was is 422', async () => {
    const { commit } = client();
    const { status, json } = await commit({ app_id: APP, compose_hash: HASH });
    expect([status, json]).toEqual([422, { detail: 'Provision data not found' }]);
  });

  test('one of another app id is 422', async () => {
    const { commit, provision } = client();
    const { compose_hash } = (await provision(smallest())).json;
    expect((await commit({ app_id: APP, compose_hash })).status).toBe(422);
  });

  test('one of 14 days ago is 400, and a CVM outlives its provision', async () => {
    let now = 1_000_000;
    const { create, commit, provision } = client({ now: () => now });
    const made = await create(smallest());
    const { compose_hash, app_id } = (await provision(other('another-app'))).json;
    now += PROVISION_LIFETIME_MS;
    const late = await commit({ compose_hash, app_id });
    expect([late.status, late.json]).toEqual([400, { detail: expect.stringMatching('expired') }]);
    expect((await commit(made.pair)).json.id).toBe(made.json.id);
  });

  test('of two that predicted one app id, the second document is refused and can start again', async () => {
    const { commit, provision } = client();
    const first = (await provision(smallest())).json;
    const second = (await provision(other('another-app'))).json;
    expect(second.app_id).toBe(first.app_id);
    expect((await commit(first)).status).toBe(200);
    const refused = await commit(second);
    expect([refused.status, refused.json.detail.error_code]).toEqual([409, 'ERR-03-007']);
    const again = (await provision(other('another-app'))).json;
    expect(again.app_id).not.toBe(first.app_id);
    expect((await commit(again)).status).toBe(200);
  });

  test('of two of one document, both get one CVM: the name of the newer provision', async () => {
    const { commit, provision } = client();
    const first = (await provision(smallest())).json;
    const second = (await provision(smallest({ name: 'another-app' }))).json;
    expect(second).toEqual(first);
    const made = (await commit(first)).json;
    expect(made.name).toBe('another-app');
    expect((await commit(second)).json).toEqual(made);
  });

  test('one document under two app ids is two CVMs', async () => {
    const { create } = client();
    const first = await create(smallest());
    const second = await create(smallest({ name: 'another-app' }));
    expect(second.pair.compose_hash).toBe(first.pair.compose_hash);
    expect(second.json.app_id).not.toBe(first.json.app_id);
  });
});

describe('what happened since the provision', () => {
  test('the name was taken', async () => {
    const { commit, create, provision } = client();
    const { app_ids } = (await client().call('/kms/phala/next_app_id?counts=2')).json;
    const mine = (await provision(other('my-app', app_ids[1]))).json;
    await create(smallest({ name: 'MY-app' }));
    const { status, json } = await commit(mine);
    expect([status, json.detail.error_code]).toEqual([409, 'ERR-01-004']);
  });

  test('the node was filled', async () => {
    const { call, commit, create, provision } = client();
    const { app_ids } = (await call('/kms/phala/next_app_id?counts=20')).json;
    const small = { teepod_id: 23, vcpu: 1, memory: 1024 };
    const late = (await provision(other('late-app', { ...small, ...app_ids[19] }))).json;
    for (const name of ['first-app', 'second-app']) {
      expect((await create(other(name, small))).status).toBe(200);
    }
    const { status, json } = await commit(late);
    expect([status, json.detail.error_code]).toEqual([400, 'ERR-02-005']);
  });
});

describe('the KMS', () => {
  test.each([
    ['kms-phala-prod7', 200],
    ['kms_Wq5LpA1z', 200],
    ['phala', 200],
    ['PHALA', 200],
    ['kms-base-prod9', 'ERR-02-009'],
    ['kms_none', 'ERR-02-011'],
  ])('%s: %s', async (kms_id, expected) => {
    const { create } = client();
    const { status, json } = await create(smallest(), { kms_id });
    expect(json.detail?.error_code ?? status).toBe(expected);
  });

  test('on chain, the app id alone is enough', async () => {
    const { provision, commit } = client();
    const { compose_hash } = (await provision(smallest({ kms: 'base' }))).json;
    const { json } = await commit({ compose_hash, app_id: APP });
    expect(json).toMatchObject({
      app_id: APP,
      app_auth_contract_address: `0x${APP}`,
      deployer_address: null,
    });
  });

  test('on chain, another contract than the app id is refused', async () => {
    const { provision, commit } = client();
    const { compose_hash } = (await provision(smallest({ kms: 'base' }))).json;
    const contract_address = `0x${'ee'.repeat(20)}`;
    const { json } = await commit({ compose_hash, app_id: APP, contract_address });
    expect(json.detail).toMatchObject({
      error_code: 'ERR-02-008',
      details: [{ field: 'contract_address', value: contract_address }],
    });
  });
});

describe('the environment', () => {
  test('names must be allowed', async () => {
    const { create } = client();
    const body = withCompose({ allowed_envs: ['A'] });
    const { status, json } = await create(body, { env_keys: ['A', 'B'] });
    expect(status).toBe(422);
    expect(json.detail[0]).toMatchObject({ loc: ['body', 'env_keys'], type: 'value_error' });
  });

  test('one sent with the provision is used, and refused at commit if it is garbage', async () => {
    const { create } = client();
    const { status, json } = await create(smallest({ encrypted_env: 'garbage' }));
    expect([status, json.detail]).toEqual([400, expect.stringMatching('encrypted_env')]);
  });
});

describe('refusals on demand', () => {
  test.each(Object.keys(ERRORS) as ErrorCode[])('commit-%s', async (code) => {
    const { call, create } = client();
    const { status, json } = await create(smallest({ name: `commit-${code.toLowerCase()}` }));
    expect([status, json.detail.error_code]).toEqual([ERRORS[code].status, code]);
    expect((await call('/cvms')).json).toEqual([]);
  });

  test.each([
    ['commit-401', 401],
    ['commit-403', 403],
    ['commit-500', 500],
    ['commit-expired', 400],
    ['commit-unknown', 422],
  ])('%s is %i', async (name, status) => {
    const answer = await client().create(smallest({ name }));
    expect([answer.status, answer.json]).toEqual([status, { detail: expect.any(String) }]);
  });

  test('every name can be typed, and stands in the README', () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
    const names = [...COMMIT_SENTINELS.keys(), ...KEY_SENTINELS.keys(), LOST_ANSWER];
    for (const name of [...names, 'boot-fails', 'boot-hangs']) {
      expect(name).toMatch(/^[a-z][a-z0-9-]{4,62}$/);
      expect(readme).toContain(`\`${name.replace(/err-[0-9-]+$/, 'err-…')}\``);
    }
    for (const { app_id } of KEY_SENTINELS.values()) expect(readme).toContain(app_id);
  });
});
