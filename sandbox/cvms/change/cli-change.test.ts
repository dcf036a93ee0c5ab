import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { listenForTests } from '#sandbox/http/listen';
import { SMALL_COMPOSE, TEST_KEY } from '#sandbox/http/test-client';
import { OTHER_COMPOSE, TEST_APP } from './changing-rig';

const run = promisify(execFile);
const CLI = fileURLToPath(new URL('../../../node_modules/.bin/phala', import.meta.url));

// Each call starts a runtime.
vi.setConfig({ testTimeout: 300_000 });

let sandbox: Awaited<ReturnType<typeof listenForTests>>;
let folder: string;
beforeEach(async () => {
  sandbox = await listenForTests();
  folder = await mkdtemp(join(tmpdir(), 'phala-cli-'));
  await writeFile(join(folder, 'first.yml'), SMALL_COMPOSE);
  await writeFile(join(folder, 'second.yml'), OTHER_COMPOSE);
});
afterEach(async () => {
  sandbox.close();
  await rm(folder, { recursive: true });
});

/** The official CLI in a folder and with a home of its own. */
async function phala(...args: string[]): Promise<string> {
  const env = {
    PATH: process.env['PATH'],
    HOME: folder,
    PHALA_CLOUD_API_PREFIX: sandbox.baseUrl,
    PHALA_CLOUD_API_KEY: TEST_KEY,
  };
  const { stdout } = await run(process.execPath, [CLI, ...args], { cwd: folder, env });
  return stdout;
}

async function api(path: string, body?: unknown) {
  const answer = await fetch(`${sandbox.baseUrl}${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { 'X-API-Key': TEST_KEY, 'Content-Type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return answer.json();
}

const now = () => api('/cvms/my-app');
const deploy = (...args: string[]) => phala('deploy', '--no-dev-os', ...args);

/** A machine of the API's own, made without the CLI, which takes its time. */
async function machine(kms: 'PHALA' | 'BASE' = 'PHALA') {
  const provision = await api('/cvms/provision', {
    name: 'my-app',
    kms,
    compose_file: { name: '', docker_compose_file: SMALL_COMPOSE, allowed_envs: ['A'] },
  });
  const { compose_hash } = provision;
  const app_id: string = provision.app_id ?? TEST_APP;
  await api('/cvms', { app_id, compose_hash });
  return { compose_hash, app_id };
}

test('a machine is made, changed and given other values', async () => {
  await deploy('-n', 'my-app', '-c', 'first.yml', '-e', 'A=one');
  const first = await now();
  await deploy('--cvm-id', 'my-app', '-c', 'second.yml', '-e', 'A=one', '--wait');
  const second = await now();
  expect(second.compose_hash).not.toBe(first.compose_hash);
  expect(second.compose_file.docker_compose_file).toBe(OTHER_COMPOSE);
  await phala('envs', 'update', 'my-app', '-e', 'A=two');
  expect(await now()).toMatchObject({ compose_hash: second.compose_hash });
  expect(await api('/_sandbox/cvms/my-app/env')).toMatchObject({
    env: [{ key: 'A', value: 'two' }],
  });
});

test('it is stopped, started, resized and deleted', async () => {
  const { app_id } = await machine();
  await phala('cvms', 'stop', 'my-app');
  expect((await now()).status).toBe('stopped');
  await phala('cvms', 'start', 'my-app');
  expect((await now()).status).toBe('running');
  const size = ['--vcpu', '2', '--memory', '4096', '--disk-size', '40', '--allow-restart', 'true'];
  await phala('cvms', 'resize', `app_${app_id}`, ...size, '-y');
  expect((await now()).resource).toMatchObject({ vcpu: 2, memory_in_gb: 4, disk_in_gb: 40 });
  await phala('cvms', 'delete', 'my-app', '-y');
  expect(await now()).toMatchObject({ detail: { error_code: 'ERR-03-001' } });
});

test('it is restarted, and its logs and containers are read', async () => {
  await machine();
  await phala('cvms', 'restart', 'my-app');
  expect((await api('/cvms/my-app/operations')).items[0].operation_type).toBe('restart');
  const [container, serial, older, list] = await Promise.all([
    phala('logs', 'dstack-web-1', '--cvm-id', 'my-app'),
    phala('logs', '--serial', '--cvm-id', 'my-app'),
    phala('cvms', 'logs', 'my-app'),
    phala('ps', 'my-app'),
  ]);
  expect(container).toContain('started');
  expect(serial).toContain('compose hash');
  expect(older).toContain('started');
  expect(list).toContain('nginx');
});

test('an update is prepared on Base, approved by somebody else, and committed', async () => {
  const { compose_hash } = await machine('BASE');
  const out = await deploy('--cvm-id', 'my-app', '-c', 'second.yml', '--prepare-only', '--json');
  const prepared = JSON.parse(out);
  expect(prepared).toMatchObject({
    prepare_only: true,
    onchain_status: { compose_hash_allowed: false },
  });
  expect((await now()).compose_hash).toBe(compose_hash);
  const hash: string = prepared.compose_hash;
  const { transaction_hash } = await api('/_sandbox/chain/transactions', {
    to: `0x${TEST_APP}`,
    data: `0xdfc77223${hash.replace('0x', '')}`,
  });
  const commit = ['--cvm-id', 'my-app', '--commit', '--token', prepared.commit_token];
  await deploy(...commit, '--compose-hash', hash, '--transaction-hash', transaction_hash);
  expect(await now()).toMatchObject({ compose_hash: hash.replace('0x', ''), status: 'running' });
});
