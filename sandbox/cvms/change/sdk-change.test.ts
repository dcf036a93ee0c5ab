import {
  commitCvmUpdate,
  confirmCvmPatch,
  createAppInstance,
  encryptEnvVars,
  getAppDeviceAllowlist,
  getAvailableOsImages,
  getCvmNetwork,
  getCvmStats,
  patchCvm,
  updateCvmResources,
  updateCvmVisibility,
  updateDockerCompose,
  updateOsImage,
  updatePreLaunchScript,
} from '@phala/cloud';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { withSdk } from '#sandbox/http/sdk-client';
import { SMALL_COMPOSE } from '#sandbox/http/test-client';
import { OTHER_COMPOSE, TEST_APP } from './changing-rig';

let client: Awaited<ReturnType<typeof withSdk>>;
beforeEach(async () => {
  client = await withSdk();
});
afterEach(() => client.close());

const id = 'my-app';
const info = () => client.sdk.getCvmInfo({ id });

/** A machine made by the SDK; on Base its contract is there afterwards. */
async function newMachine(kms?: 'BASE') {
  const { sdk } = client;
  const provision = await sdk.provisionCvm({
    name: id,
    ...(kms && { kms }),
    compose_file: { docker_compose_file: SMALL_COMPOSE, allowed_envs: ['A'] },
  });
  const app_id = provision.app_id ?? TEST_APP;
  await sdk.commitCvmProvision({ app_id, compose_hash: provision.compose_hash });
  return { sdk, app_id, key: (await info()).kms_info?.encrypted_env_pubkey ?? '' };
}

/** What the owner's wallet does. */
async function registered(composeHash: string): Promise<string> {
  const data = `0xdfc77223${composeHash}`;
  const { transaction_hash } = await client.sdk.post<{ transaction_hash: string }>(
    '/_sandbox/chain/transactions',
    { to: `0x${TEST_APP}`, data },
  );
  return transaction_hash;
}

describe('on Phala’s KMS', () => {
  test('provisionCvmComposeFileUpdate and commitCvmComposeFileUpdate, with new names', async () => {
    const { sdk, key } = await newMachine();
    const { getHash: _, toString: __, ...document } = await sdk.getCvmComposeFile({ id });
    const app_compose = Object.fromEntries(
      Object.entries({
        ...document,
        docker_compose_file: OTHER_COMPOSE,
        allowed_envs: ['B'],
      }).filter(([, value]) => value !== null),
    ) as never;
    const { compose_hash } = await sdk.provisionCvmComposeFileUpdate({
      id,
      app_compose,
      update_env_vars: true,
    });
    const env = [{ key: 'B', value: 'b' }];
    await sdk.commitCvmComposeFileUpdate({
      id,
      compose_hash,
      encrypted_env: await encryptEnvVars(env, key),
      env_keys: ['B'],
      update_env_vars: true,
    });
    expect(await info()).toMatchObject({ compose_hash, status: 'running' });
    expect(await sdk.get(`/_sandbox/cvms/${id}/env`)).toMatchObject({ env, skipped: [] });
  });

  test('updateCvmEnvs: the same names move nothing, others do', async () => {
    const { sdk, key } = await newMachine();
    const { compose_hash } = await info();
    const seal = (name: string) => encryptEnvVars([{ key: name, value: 'x' }], key);
    expect(
      await sdk.updateCvmEnvs({ id, encrypted_env: await seal('A'), env_keys: ['A'] }),
    ).toMatchObject({
      allowed_envs_changed: false,
    });
    expect((await info()).compose_hash).toBe(compose_hash);
    expect(
      await sdk.updateCvmEnvs({ id, encrypted_env: await seal('B'), env_keys: ['B'] }),
    ).toMatchObject({
      allowed_envs_changed: true,
    });
    expect((await info()).compose_hash).not.toBe(compose_hash);
  });

  test('patchCvm, updateDockerCompose, updatePreLaunchScript, updateCvmVisibility', async () => {
    const { sdk } = await newMachine();
    const seen = [(await info()).compose_hash];
    const next = async () => seen.push((await info()).compose_hash);
    expect(await patchCvm(sdk, { id, docker_compose_file: OTHER_COMPOSE })).toMatchObject({
      requiresOnChainHash: false,
    });
    await next();
    await updateDockerCompose(sdk, { id, docker_compose_file: SMALL_COMPOSE });
    await next();
    await updatePreLaunchScript(sdk, { id, pre_launch_script: '#!/bin/sh\ntrue\n' });
    await next();
    expect(
      await updateCvmVisibility(sdk, { id, public_logs: false, public_sysinfo: false }),
    ).toMatchObject({
      public_logs: false,
    });
    await next();
    expect(seen[2]).toBe(seen[0]);
    expect(new Set(seen).size).toBe(4);
    expect(await sdk.getCvmPreLaunchScript({ id })).toBe('#!/bin/sh\ntrue\n');
  });

  test('updateCvmResources and updateOsImage leave the hash alone', async () => {
    const { sdk } = await newMachine();
    const { compose_hash } = await info();
    await updateCvmResources(sdk, { id, vcpu: 2, memory: 4096, disk_size: 40 });
    const images = await getAvailableOsImages(sdk, { id });
    const other = images.find(({ dev }) => dev && !dev.is_current)?.dev?.name ?? '';
    await updateOsImage(sdk, { id, os_image_name: other });
    expect(await info()).toMatchObject({
      compose_hash,
      resource: { instance_type: 'tdx.medium', vcpu: 2, memory_in_gb: 4, disk_in_gb: 40 },
      os: { name: other },
    });
    await expect(updateCvmResources(sdk, { id, disk_size: 20 })).rejects.toMatchObject({
      status: 400,
    });
    await expect(updateCvmResources(sdk, { id, vcpu: 200 })).rejects.toMatchObject({
      errorCode: 'ERR-02-003',
    });
  });

  test('figures, network and a second instance', async () => {
    const { sdk, app_id } = await newMachine();
    expect(await getCvmStats(sdk, { id })).toMatchObject({
      is_online: true,
      sysinfo: { num_cpus: 1 },
    });
    expect(await getCvmNetwork(sdk, { id })).toMatchObject({ is_online: true });
    expect(await createAppInstance(sdk, { appId: app_id })).toMatchObject({
      name: 'my-app-2',
      app_id,
    });
    await expect(sdk.getCvmInfo({ app_id })).rejects.toMatchObject({ errorCode: 'ERR-03-010' });
  });
});

describe('on Base', () => {
  test('patchCvm says what to register, and confirmCvmPatch ends it', async () => {
    const { sdk, app_id } = await newMachine('BASE');
    const first = await patchCvm(sdk, { id, docker_compose_file: OTHER_COMPOSE });
    if (!first.requiresOnChainHash) throw new Error('should need a registration');
    const { composeHash } = first;
    expect(first).toMatchObject({ appId: `0x${app_id}`, kmsInfo: { chain_id: 8453 } });
    const confirm = (transactionHash: string) =>
      confirmCvmPatch(sdk, { id, composeHash, transactionHash });
    await expect(confirm('already-registered')).rejects.toMatchObject({ status: 468 });
    await expect(confirm(`0x${'12'.repeat(32)}`)).rejects.toMatchObject({ status: 467 });
    await confirm(await registered(composeHash));
    expect(await info()).toMatchObject({ compose_hash: composeHash, status: 'running' });
    await expect(confirm('already-registered')).rejects.toMatchObject({ status: 466 });
  });

  test('prepared, approved and committed without a key; a newer one kills the token', async () => {
    const { sdk } = await newMachine('BASE');
    const prepare = async (compose: string) => {
      const made = await patchCvm(sdk, { id, docker_compose_file: compose, prepareOnly: true });
      if (!made.requiresOnChainHash) throw new Error('should be prepared only');
      return made;
    };
    const { compose_hash } = await info();
    const older = await prepare(`${OTHER_COMPOSE}\n`);
    const { composeHash, commitToken = '', onchainStatus } = await prepare(OTHER_COMPOSE);
    expect(onchainStatus).toEqual({
      compose_hash_allowed: false,
      device_id_allowed: true,
      is_allowed: false,
    });
    expect((await info()).compose_hash).toBe(compose_hash);
    const commit = (token: string, transactionHash: string) =>
      commitCvmUpdate(client.stranger, { id, token, composeHash, transactionHash });
    await expect(commit(older.commitToken ?? '', '')).rejects.toMatchObject({ status: 466 });
    await expect(commit('not-a-token', '')).rejects.toMatchObject({ status: 404 });
    expect(
      await client.stranger.get(`/cvms/${id}/commit-update?token=${commitToken}`),
    ).toMatchObject({
      compose_hash: composeHash,
    });
    const { status } = await commit(commitToken, await registered(composeHash));
    expect(status).toBe('in_progress');
    expect((await info()).compose_hash).toBe(composeHash);
  });

  test('updateCvmEnvs asks for a registration only where the names are others', async () => {
    const { sdk, key, app_id } = await newMachine('BASE');
    const encrypted_env = await encryptEnvVars([{ key: 'B', value: 'x' }], key);
    const asked = await sdk.updateCvmEnvs({ id, encrypted_env, env_keys: ['B'] });
    if (asked.status !== 'precondition_required') throw new Error('should need a registration');
    const { compose_hash } = asked;
    const transaction_hash = await registered(compose_hash);
    const again = { id, encrypted_env, env_keys: ['B'], compose_hash, transaction_hash };
    expect(await sdk.updateCvmEnvs(again)).toMatchObject({ allowed_envs_changed: true });
    expect(await getAppDeviceAllowlist(sdk, { appId: app_id })).toMatchObject({
      is_onchain_kms: true,
      allow_any_device: true,
    });
  });
});
