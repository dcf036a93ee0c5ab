import { createHash } from 'node:crypto';
import { encryptEnvVars } from '@phala/cloud';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '@/domain/hash/canonical';
import { COMPOSE_FILE } from '@/domain/request/contract/contract.table';
import { client, smallest, withCompose } from '#sandbox/http/test-client';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

describe('coming up', () => {
  test('creating, starting for a while, then running', async () => {
    let now = 1_000_000;
    const { call, create } = client({ now: () => now, bootMs: 8_000 });
    const { json } = await create(smallest());
    expect(json.status).toBe('creating');
    const seen = [];
    for (const at of [0, 2_000, 7_999, 8_000, 20_000]) {
      now = 1_000_000 + at;
      const { status, in_progress, progress } = (await call('/cvms/my-app')).json;
      const { boot_progress, uptime } = (await call('/cvms/my-app/state')).json;
      seen.push([status, in_progress, progress?.target ?? null, boot_progress, uptime]);
    }
    expect(seen).toEqual([
      ['creating', true, 'running', 'allocating', '0s'],
      ['starting', true, 'running', 'booting', '0s'],
      ['starting', true, 'running', 'starting containers', '0s'],
      ['running', false, null, 'done', '0s'],
      ['running', false, null, 'done', '12s'],
    ]);
  });

  test.each([
    ['boot-fails', 'error', false],
    ['boot-hangs', 'starting', true],
  ])('%s ends as %s', async (name, status, in_progress) => {
    let now = 0;
    const { call, create, post } = client({ now: () => now, bootMs: 1_000 });
    const { json } = await create(smallest({ name }));
    now = 60_000;
    expect((await call(`/cvms/${name}`)).json).toMatchObject({ status, in_progress });
    const { json: states } = await post('/status/batch', { vm_uuids: [json.vm_uuid] });
    expect(states[json.vm_uuid]).toMatchObject({
      status,
      in_progress,
      boot_error: status === 'error' ? expect.any(String) : null,
    });
  });
});

describe('the stored document', () => {
  const CLOUDS_OWN = ['key_provider', 'key_provider_id', 'port_policy', 'swap_size'];

  test('as an object has every key of the cloud, null where the text has none', async () => {
    const { call, create } = client();
    await create(smallest());
    const { json } = await call('/cvms/my-app/compose_file');
    const stored = JSON.parse((await call('/cvms/my-app/compose_file?raw')).text);
    const keys = Object.keys(json);
    expect(keys).toEqual(expect.arrayContaining([...Object.keys(COMPOSE_FILE), ...CLOUDS_OWN]));
    expect(keys.filter((key) => json[key] === null)).toEqual(
      keys.filter((key) => !(key in stored)),
    );
    expect((await call('/cvms/my-app')).json.compose_file).toEqual(json);
  });

  test.each(['?raw', '?raw=', '?raw=true', '?raw=1'])(
    '%s is the text that was hashed',
    async (query) => {
      const { call, create } = client();
      const { pair } = await create(withCompose({ salt: 'é — <b> \u2028', features: [] }));
      const { text, headers } = await call(`/cvms/my-app/compose_file${query}`);
      expect(headers.get('content-type')).toMatch('text/plain');
      expect(sha256(text)).toBe(pair.compose_hash);
      const { json } = await call('/cvms/my-app/compose_file?raw=false');
      expect(canonicalJson(json)).toBe(text);
      expect((await call('/cvms/my-app')).json.compose_hash).toBe(pair.compose_hash);
    },
  );

  test('of a bash app: an empty text in the object, nothing in the document', async () => {
    const { call, create } = client();
    const bash = { name: '', runner: 'bash', bash_script: 'true' };
    const { pair } = await create(smallest({ compose_file: bash }));
    const { json } = await call('/cvms/my-app/compose_file');
    expect(json).toMatchObject({ docker_compose_file: '', bash_script: 'true', runner: 'bash' });
    const raw = (await call('/cvms/my-app/compose_file?raw')).text;
    expect(sha256(raw)).toBe(pair.compose_hash);
    expect(JSON.parse(raw)).not.toHaveProperty('docker_compose_file');
  });

  test('its parts come as they were sent, each with its hash', async () => {
    const { call, create } = client();
    const text = 'services:\r\n  a: {image: "é"}\r\n\r\n';
    await create(withCompose({ docker_compose_file: text, pre_launch_script: '#\n' }));
    expect((await call('/cvms/my-app/docker-compose.yml')).text).toBe(text);
    expect((await call('/cvms/my-app/pre-launch-script')).text).toBe('#\n');
    expect((await call('/cvms/my-app')).json).toMatchObject({
      docker_compose_hash: sha256(text),
      pre_launch_script_hash: sha256('#\n'),
    });
  });
});

describe('what it shows', () => {
  test('the KMS’s own key in both versions', async () => {
    const { call, create, provision } = client();
    const { k256_pubkey } = (await provision(smallest())).json.kms_info;
    await create(smallest());
    const old = { headers: { 'X-Phala-Version': '2025-10-28' } };
    expect((await call('/cvms/my-app')).json.kms_info.k256_pubkey).toBe(k256_pubkey);
    expect((await call('/cvms/my-app', old)).json.kms_info.k256_pubkey).toBe(k256_pubkey);
  });

  test('another version gets the present shapes', async () => {
    const { call, create } = client();
    await create(smallest());
    for (const version of ['2026-05-22', 'nonsense']) {
      const { json } = await call('/cvms', { headers: { 'X-Phala-Version': version } });
      expect(json[0].id).toMatch(/^cvm_[0-9A-Za-z]{8}$/);
    }
  });

  test.each<[string, Record<string, unknown>, number]>([
    ['with a gateway', {}, 1],
    ['one of three switches is enough', { gateway_enabled: false, features: [] }, 1],
    ['without', { gateway_enabled: false, tproxy_enabled: false, features: ['kms'] }, 0],
  ])('addresses %s', async (_, compose, count) => {
    const { call, create } = client();
    await create(withCompose(compose));
    expect((await call('/cvms/my-app')).json.endpoints).toHaveLength(count);
  });

  test('no instance id where none is wanted', async () => {
    const { create } = client();
    expect((await create(withCompose({ no_instance_id: true }))).json.instance_id).toBeNull();
  });

  test('a size of one’s own has no price', async () => {
    const { call, create } = client();
    await create(smallest({ vcpu: 2, memory: 3072, disk_size: 33 }));
    expect((await call('/cvms/my-app')).json.resource).toMatchObject({
      instance_type: null,
      vcpu: 2,
      memory_in_gb: 3,
      disk_in_gb: 33,
      compute_billing_price: null,
    });
  });

  test.each<[string, string, Record<string, unknown>]>([
    ['none', '', { hostname: 'my-app', ssh_authorized_keys: [] }],
    ['an object', '{"ssh_authorized_keys":["k"],"x":1}', { ssh_authorized_keys: ['k'], x: 1 }],
    ['no JSON', 'hello', { hostname: 'my-app' }],
    ['wrong types', '{"hostname":1}', { hostname: 'my-app' }],
  ])('a user config: %s', async (_, user_config, expected) => {
    const { call, create } = client();
    await create(smallest({ user_config }));
    expect((await call('/cvms/my-app/user_config')).json).toMatchObject(expected);
  });

  test('pages of 30 where nothing is said', async () => {
    const { call, create } = client();
    await create(smallest());
    const { json } = await call('/cvms/paginated');
    expect(json).toMatchObject({ total: 1, page: 1, page_size: 30, pages: 1 });
    expect(json.items[0].name).toBe('my-app');
    expect(json.items[0]).not.toHaveProperty('compose_file');
    expect((await call('/cvms/paginated?page_size=101')).status).toBe(422);
  });
});

describe('the guest’s variables', () => {
  test('those that are not allowed are skipped', async () => {
    const { call, commit, provision } = client();
    const asked = (await provision(withCompose({ allowed_envs: ['A'] }))).json;
    const env = [
      { key: 'A', value: '1' },
      { key: 'B', value: '2' },
    ];
    const encrypted_env = await encryptEnvVars(env, asked.app_env_encrypt_pubkey);
    await commit({ ...asked, encrypted_env });
    expect((await call('/_sandbox/cvms/my-app/env')).json).toEqual({
      env: [{ key: 'A', value: '1' }],
      skipped: ['B'],
      env_keys: ['A', 'B'],
    });
  });
});
