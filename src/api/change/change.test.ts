import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { isNoChange } from '@/domain/change/change-answers';
import { changeCalls, valuesBody } from '@/domain/change/change-calls';
import { isImageAllowed } from '@/domain/change/contract-images';
import { envUpdate } from '@/domain/change/env-update';
import { lostAnswer } from '@/domain/change/lost-answer';
import { nextMembers, predictNext } from '@/domain/change/predict-next';
import { namesInDocument, storedMembers } from '@/domain/change/stored-document';
import { seal } from '@/domain/secrets/seal';
import { changing, OTHER_COMPOSE } from '#sandbox/cvms/change/changing-rig';
import { TEST_KEY } from '#sandbox/http/test-client';

const ID = 'my-app';
const { signal } = new AbortController();

type Machine = Awaited<ReturnType<typeof changing>>;
let machine: Machine;

beforeEach(() => {
  vi.resetModules();
  vi.stubGlobal('navigator', { onLine: true });
  vi.stubGlobal('window', { location: { host: 'console.example.test', reload: () => {} } });
});
afterEach(() => vi.unstubAllGlobals());

/** The page's own client in front of a sandbox where nothing takes time, with one running machine. */
async function load(kms = 'PHALA', name = ID) {
  machine = await changing({ kms, name, compose: { pre_launch_script: '#!/bin/sh\n' } });
  const target = { kind: 'cloud', host: 'a.test', apiVersion: '2026-01-21' };
  vi.stubGlobal('fetch', (path: string, init: RequestInit) =>
    path.endsWith('/config.json')
      ? Promise.resolve(Response.json({ target }))
      : machine.app.request(path, init),
  );
  const { loadTarget } = await import('@/api/call/target');
  await loadTarget();
  const { apiKey } = await import('@/api/call/key');
  apiKey.enter(TEST_KEY);
  return {
    ...(await import('./change')),
    ...(await import('./prepare')),
    ...(await import('./on-chain')),
    ...(await import('@/api/life')),
    ...(await import('@/api/operations')),
    ...(await import('./change-problem')),
  };
}

/** The next version with other text and names, predicted, with its two calls. */
async function nextVersion(given = true) {
  const stored = await machine.stored();
  const edits = { docker_compose_file: OTHER_COMPOSE, allowed_envs: ['A', 'B'] };
  const next = nextMembers(storedMembers(stored) ?? {}, edits);
  const now = namesInDocument(storedMembers(stored) ?? {});
  const env = envUpdate(now, namesInDocument(next), given);
  return { predicted: await predictNext(stored, edits), env, calls: changeCalls(next, env) };
}

const sealedFor = async (names: readonly string[]) => {
  const items = names.map((key) => ({ key, value: `value of ${key}` }));
  const sealed = await seal(items, (await machine.now()).kms_info.encrypted_env_pubkey);
  if (!sealed.ok) throw new Error(sealed.message);
  return { hex: sealed.hex, names };
};

describe('the whole document', () => {
  test('is predicted, provisioned, applied, and booted with all of its values', async () => {
    const api = await load();
    const { predicted, env, calls } = await nextVersion();
    const answer = await api.provisionChange(ID, calls.provision, signal);
    expect(answer.compose_hash).toBe(predicted?.prediction.hash);
    const body = calls.apply(answer.compose_hash, await sealedFor(env.names));
    const accepted = await api.applyChange(ID, body, signal);
    expect([accepted.status, isNoChange(accepted)]).toEqual(['in_progress', false]);
    expect((await machine.now()).compose_hash).toBe(predicted?.prediction.hash);
    expect(await machine.env()).toMatchObject({ env_keys: ['A', 'B'], skipped: [] });
  });

  test('on chain waits for the registration of the hash that the server gave', async () => {
    const api = await load('BASE');
    const { env, calls } = await nextVersion();
    const { compose_hash } = await api.provisionChange(ID, calls.provision, signal);
    const body = calls.apply(compose_hash, await sealedFor(env.names));
    const refused = await api.applyChange(ID, body, signal).catch(api.changeProblem);
    expect(refused).toMatchObject({ remedy: 'register' });
    const client = new QueryClient();
    const pending = await client.fetchQuery(api.pendingUpdatesQuery(machine.app_id));
    expect(pending.items).toMatchObject([{ compose_hash, on_chain: false }]);
    const [waiting] = pending.items;
    const preview = api.pendingPreviewQuery(machine.app_id, waiting?.vm_uuid ?? '', compose_hash);
    expect(await client.fetchQuery(preview)).toMatchObject([
      { title: 'Compose file', after: OTHER_COMPOSE, isSame: false },
      { title: 'Pre-launch script', isSame: true },
    ]);
    const info = await client.fetchQuery(api.appKmsInfoQuery(machine.app_id));
    expect(info).toMatchObject({ is_onchain_kms: true, chain_id: 8453 });
    const { kms_info, os } = await machine.now();
    const contracts = await client.fetchQuery(api.kmsContractsQuery('base'));
    const image = { name: os.name, hash: os.os_image_hash };
    expect(isImageAllowed(contracts, kms_info.dstack_kms_address, image)).toBe(true);
    expect(isImageAllowed(contracts, kms_info.dstack_kms_address, { ...image, hash: '12' })).toBe(
      false,
    );
    await machine.register(compose_hash);
    await api.applyChange(ID, body, signal);
    expect(await machine.now()).toMatchObject({ compose_hash, status: 'running' });
  });

  test('of which the answer was lost is found by its operation', async () => {
    const name = 'change-lost';
    const api = await load('PHALA', name);
    const before = (await api.readOperations(name)).items[0]?.correlation_id;
    const { env, calls } = await nextVersion();
    const { compose_hash } = await api.provisionChange(name, calls.provision, signal);
    const body = calls.apply(compose_hash, await sealedFor(env.names));
    const lost = await api.applyChange(name, body, signal).catch(api.changeProblem);
    expect(lost).toMatchObject({ remedy: 'look' });
    const { items } = await api.readOperations(name);
    expect(lostAnswer(items, before, compose_hash).kind).toBe('made');
  });
});

test('values alone, size, name, list and deletion move no hash', async () => {
  const api = await load();
  const { compose_hash } = await machine.now();
  await api.replaceValues(ID, valuesBody(await sealedFor(['A'])), signal);
  await api.resizeMachine(ID, { instance_type: 'tdx.medium', disk_size: 40 }, signal);
  expect(isNoChange(await api.resizeMachine(ID, { disk_size: 40 }, signal))).toBe(true);
  await api.listMachine(ID, false, signal);
  await api.scheduleDeletion(ID, '2040-01-01T00:00:00Z', signal);
  await expect(api.cancelOperationOf(ID, signal)).rejects.toMatchObject({ status: 409 });
  expect(await machine.now()).toMatchObject({
    compose_hash,
    listed: false,
    scheduled_delete_at: '2040-01-01T00:00:00Z',
    resource: { instance_type: 'tdx.medium', disk_in_gb: 40 },
  });
  await api.renameMachine(ID, 'another-name', signal);
  expect((await machine.now()).detail.error_code).toBe('ERR-03-001');
});

describe('what several people do', () => {
  const body = JSON.stringify({ docker_compose_file: OTHER_COMPOSE });

  test('is prepared, read by its token, registered and committed', async () => {
    const api = await load('BASE');
    const outcome = await api.prepareChange(ID, body, signal);
    if (outcome.kind !== 'pending') throw new Error('should wait');
    const { compose_hash, commit_token = '', onchain_status } = outcome.pending;
    expect(onchain_status).toMatchObject({ compose_hash_allowed: false });
    const token = commit_token ?? '';
    expect(await api.readPrepared(ID, token, signal)).toMatchObject({ compose_hash });
    await machine.register(compose_hash);
    const commit = { token, compose_hash, transaction_hash: 'already-registered' };
    expect((await api.commitPrepared(ID, commit, signal)).status).toBe('in_progress');
    expect((await machine.now()).compose_hash).toBe(compose_hash);
  });

  test('is made at once where no contract decides', async () => {
    const api = await load();
    expect((await api.prepareChange(ID, body, signal)).kind).toBe('accepted');
  });
});
