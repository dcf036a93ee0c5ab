import { encryptEnvVars, getComposeHash } from '@phala/cloud';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { appCompose } from '@/domain/hash/app-compose';
import { canonicalJson } from '@/domain/hash/canonical';
import { sha256Hex } from '@/domain/hash/digest/sha256';
import { COMPOSE_FILE } from '@/domain/request/contract/contract.table';
import { withSdk } from '#sandbox/http/sdk-client';
import { SMALL_COMPOSE } from '#sandbox/http/test-client';

let client: Awaited<ReturnType<typeof withSdk>>;
beforeEach(async () => {
  client = await withSdk();
});
afterEach(() => client.close());

const request = (name: string, compose: Record<string, unknown> = {}) => ({
  name,
  compose_file: { docker_compose_file: SMALL_COMPOSE, ...compose },
});

/** Every value a reader of .env files stumbles over. */
const SECRETS = [
  { key: 'PLAIN', value: 's3cret' },
  { key: 'EMPTY', value: '' },
  { key: 'UNICODE', value: '\uFEFFé — 漢字 🙂 \u2028\u0000' },
  { key: 'LINES', value: 'a\r\nb\n"c" \'d\' $e `f` \\' },
  { key: 'PLAIN', value: 'twice' },
];
const allowed_envs = ['PLAIN', 'EMPTY', 'UNICODE', 'LINES'];

async function create(name: string) {
  const { sdk } = client;
  const { compose_hash, app_id } = await sdk.provisionCvm(request(name));
  return sdk.commitCvmProvision({ app_id: app_id ?? '', compose_hash });
}

describe('the whole flow', () => {
  test('without an environment', async () => {
    const { sdk } = client;
    const [next] = (await sdk.nextAppIds()).app_ids;
    const provision = await sdk.provisionCvm(request('my-app'));
    expect(provision).toMatchObject({
      app_id: next?.app_id,
      node_id: 12,
      kms_info: { slug: 'kms-phala-prod7' },
    });
    const cvm = await sdk.commitCvmProvision({
      app_id: provision.app_id ?? '',
      compose_hash: provision.compose_hash,
    });
    expect(cvm).toMatchObject({
      name: 'my-app',
      app_id: next?.app_id,
      teepod_id: 12,
      vcpu: 1,
      memory: 2048,
      disk_size: 20,
      docker_compose_file: SMALL_COMPOSE,
      encrypted_env_pubkey: provision.app_env_encrypt_pubkey,
    });
    expect((await sdk.nextAppIds()).app_ids[0]?.nonce).toBe(1);

    const info = await sdk.getCvmInfo({ name: 'my-app' });
    expect(info).toMatchObject({
      app_id: next?.app_id,
      status: 'running',
      compose_hash: provision.compose_hash,
      node_info: { id: 12, region: 'US-WEST-1' },
      kms_type: 'phala',
      resource: { instance_type: 'tdx.small', compute_billing_price: '0.058000' },
      kms_info: { encrypted_env_pubkey: provision.app_env_encrypt_pubkey },
    });
    expect((await sdk.getCvmList()).items.map(({ name }) => name)).toEqual(['my-app']);
    await sdk.deleteCvm({ name: 'my-app' });
    expect((await sdk.getCvmList()).total).toBe(0);
  });

  test('with an environment: the guest is given exactly what was sealed', async () => {
    const { sdk } = client;
    const provision = await sdk.provisionCvm({
      ...request('my-app', { allowed_envs }),
      env_keys: allowed_envs,
    });
    const { app_id, compose_hash, app_env_encrypt_pubkey, kms_id } = provision;
    const key = await sdk.getAppEnvEncryptPubKey({ kms: kms_id ?? '', app_id: app_id ?? '' });
    expect(key.public_key).toBe(app_env_encrypt_pubkey);
    const encrypted_env = await encryptEnvVars(SECRETS, key.public_key);
    const cvm = await sdk.commitCvmProvision({
      app_id: app_id ?? '',
      compose_hash,
      encrypted_env,
      env_keys: allowed_envs,
    });
    expect(await sdk.get(`/_sandbox/cvms/${cvm.vm_uuid}/env`)).toEqual({
      env: SECRETS,
      skipped: [],
      env_keys: allowed_envs,
    });
  });

  test.each(['phala', 'PHALA', 'kms-phala-prod7'])('the key is the same by %s', async (kms) => {
    const { sdk } = client;
    const provision = await sdk.provisionCvm(request('my-app'));
    const app_id = provision.app_id ?? '';
    const keys = await Promise.all(
      [app_id, `0x${app_id}`].map((id) => sdk.getAppEnvEncryptPubKey({ kms, app_id: id })),
    );
    for (const key of keys) expect(key.public_key).toBe(provision.app_env_encrypt_pubkey);
  });

  test('the same pair again is the same CVM', async () => {
    const { sdk } = client;
    const { compose_hash, app_id } = await sdk.provisionCvm(request('my-app'));
    const pair = { compose_hash, app_id: app_id ?? '' };
    const [first, second] = await Promise.all([
      sdk.commitCvmProvision(pair),
      sdk.commitCvmProvision(pair),
    ]);
    expect(second).toEqual(first);
    expect(await sdk.commitCvmProvision(pair)).toEqual(first);
    expect((await sdk.getCvmList()).total).toBe(1);
  });

  test('an app id of one’s own, with its nonce', async () => {
    const { sdk } = client;
    const { app_ids } = await sdk.nextAppIds({ counts: 3 });
    const provision = await sdk.provisionCvm({ ...request('my-app'), ...app_ids[2] });
    expect(provision.app_id).toBe(app_ids[2]?.app_id);
    await sdk.commitCvmProvision({
      app_id: provision.app_id ?? '',
      compose_hash: provision.compose_hash,
    });
    const next = await sdk.nextAppIds({ counts: 3 });
    expect(next.app_ids.map(({ nonce }) => nonce)).toEqual([0, 1, 3]);
  });
});

describe('reading a CVM back', () => {
  test('its document hashes to its compose hash, raw and as an object', async () => {
    const { sdk } = client;
    const { vm_uuid } = await create('my-app');
    const { compose_hash } = await sdk.getCvmInfo({ uuid: vm_uuid ?? '' });
    const raw = await sdk.get<string>('/cvms/my-app/compose_file?raw=true', {
      responseType: 'text',
    });
    expect(await sha256Hex(raw)).toBe(compose_hash);

    const { getHash, toString, ...document } = await sdk.getCvmComposeFile({ name: 'my-app' });
    expect([getHash(), toString()]).toEqual([expect.any(String), expect.any(String)]);
    expect(Object.keys(document)).toEqual(expect.arrayContaining(Object.keys(COMPOSE_FILE)));
    expect(await sha256Hex(canonicalJson(document))).toBe(compose_hash);
    const withoutNulls = Object.entries(document).filter(([, value]) => value !== null);
    expect(getComposeHash(Object.fromEntries(withoutNulls) as never)).toBe(compose_hash);
    expect(canonicalJson(appCompose(document as never))).toBe(raw);
  });

  test('its texts', async () => {
    const { sdk } = client;
    await create('my-app');
    expect(await sdk.getCvmDockerCompose({ name: 'my-app' })).toBe(SMALL_COMPOSE);
    expect(await sdk.getCvmPreLaunchScript({ name: 'my-app' })).toMatch(/^#!\/bin\/bash\n/);
    expect((await sdk.getCvmState({ name: 'my-app' })).status).toBe('running');
  });

  test('a bash app through the SDK, which needs a text of Docker Compose', async () => {
    const { sdk } = client;
    const { compose_hash, app_id } = await sdk.post<{ compose_hash: string; app_id: string }>(
      '/cvms/provision',
      { name: 'my-app', compose_file: { name: '', runner: 'bash', bash_script: 'true\n' } },
    );
    const cvm = await sdk.commitCvmProvision({ app_id, compose_hash });
    expect(cvm).toMatchObject({ runner: 'bash', docker_compose_file: '' });
    const document = await sdk.getCvmComposeFile({ app_id });
    expect(document).toMatchObject({ docker_compose_file: '', bash_script: 'true\n' });
    expect(await sdk.getCvmDockerCompose({ app_id })).toBe('');
  });

  test('by every identifier', async () => {
    const { sdk } = client;
    const { app_id, vm_uuid, instance_id } = await create('my-app');
    const { id } = await sdk.getCvmInfo({ name: 'my-app' });
    const spellings = [
      { id },
      { id: 'my-app' },
      { id: vm_uuid ?? '' },
      { uuid: (vm_uuid ?? '').replaceAll('-', '') },
      { app_id: app_id ?? '' },
      { app_id: `app_${app_id}` },
      { instance_id: `instance_${instance_id}` },
    ];
    for (const spelling of spellings) expect((await sdk.getCvmInfo(spelling)).id).toBe(id);
  });

  test('in the shapes of 2025', async () => {
    const { sdk, sdk2025 } = client;
    const { id, vm_uuid } = await create('my-app');
    expect(await sdk2025.getCvmInfo({ name: 'my-app' })).toMatchObject({
      id,
      teepod_id: 12,
      vm_uuid,
      memory: 2048,
    });
    const { items } = await sdk2025.getCvmList({ page_size: 5 });
    expect(items).toMatchObject([{ name: 'my-app', hosted: { status: 'running' } }]);
    expect((await sdk.getCvmList({ teepod_id: 18 })).items).toEqual([]);
  });
});
