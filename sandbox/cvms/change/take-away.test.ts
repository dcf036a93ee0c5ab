import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readPendingChange } from '@/domain/change/change-answers';
import { changeCalls, valuesBody } from '@/domain/change/change-calls';
import { envUpdate } from '@/domain/change/env-update';
import { nextMembers } from '@/domain/change/predict-next';
import { namesInDocument, storedMembers } from '@/domain/change/stored-document';
import { changeProgram } from '@/domain/change/take-away/change-program';
import { cliCommit, commitProgram, curlCommit } from '@/domain/change/take-away/commit-calls';
import { takenSteps, type TakenChange } from '@/domain/change/take-away/taken-change';
import { curlCall } from '@/domain/create/take-away/curl';
import { cliCall } from '@/domain/create/take-away/phala-cli';
import { seal } from '@/domain/secrets/seal';
import { listenForTests } from '#sandbox/http/listen';
import { SMALL_COMPOSE, TEST_KEY } from '#sandbox/http/test-client';
import { OTHER_COMPOSE, TEST_APP } from './changing-rig';

const run = promisify(execFile);

// Each starts a shell or a runtime.
vi.setConfig({ testTimeout: 120_000 });

let sandbox: Awaited<ReturnType<typeof listenForTests>>;
let folder: string;
beforeEach(async () => {
  sandbox = await listenForTests();
  folder = await mkdtemp(join(tmpdir(), 'take-away-'));
});
afterEach(async () => {
  sandbox.close();
  await rm(folder, { recursive: true });
});

const place = () => ({ baseUrl: sandbox.baseUrl, apiVersion: '2026-01-21' });

async function ask(path: string, body?: unknown): Promise<Response> {
  return fetch(`${sandbox.baseUrl}${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { 'X-API-Key': TEST_KEY, 'Content-Type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
}
const now = async () => (await ask('/cvms/my-app')).json();
const env = async () => (await ask('/_sandbox/cvms/my-app/env')).json();

/** Characters that a shell, a string or a template of JavaScript gives a meaning, in a comment of the compose file. */
const HOSTILE = `${OTHER_COMPOSE}# it's "$HOME" \`id\` $(id) \${x} \\ ! % '' EOF —漢字🙂\u2028\n`;

/** A running machine, and the change of its text and names as it is taken away. */
async function change(kms: 'PHALA' | 'BASE' = 'PHALA') {
  const made = await (
    await ask('/cvms/provision', {
      name: 'my-app',
      kms,
      compose_file: { name: '', docker_compose_file: SMALL_COMPOSE, allowed_envs: ['A'] },
    })
  ).json();
  const app_id: string = made.app_id ?? TEST_APP;
  await ask('/cvms', { app_id, compose_hash: made.compose_hash });
  const stored = await (await ask('/cvms/my-app/compose_file?raw=true')).text();
  const members = storedMembers(stored) ?? {};
  const next = nextMembers(members, { docker_compose_file: HOSTILE, allowed_envs: ['A', 'B'] });
  const update = envUpdate(namesInDocument(members), namesInDocument(next), true);
  const calls = changeCalls(next, update);
  const sealed = await sealedFor(update.names);
  return {
    cvm: 'my-app',
    provision: calls.provision,
    apply: (hash: string) => calls.apply(hash, sealed),
    ...(kms === 'BASE' && { contract: { appId: app_id, chainId: 8453 } }),
  } satisfies TakenChange;
}

async function sealedFor(names: readonly string[]) {
  const items = names.map((key) => ({ key, value: `it's ${key}` }));
  const sealed = await seal(items, (await now()).kms_info.encrypted_env_pubkey);
  if (!sealed.ok) throw new Error(sealed.message);
  return { hex: sealed.hex, names };
}

const register = (hash: string) =>
  ask('/_sandbox/chain/transactions', { to: `0x${TEST_APP}`, data: `0xdfc77223${hash}` });

/** In a shell with the official CLI at hand and a home of its own. */
async function shell(script: string, more: Record<string, string> = {}) {
  const tools = fileURLToPath(new URL('../../../node_modules/.bin', import.meta.url));
  const file = join(folder, 'script.sh');
  await writeFile(file, script);
  const PATH = `${tools}:${process.env['PATH']}`;
  const all = { PATH, HOME: folder, PHALA_CLOUD_API_KEY: TEST_KEY, ...more };
  return run('bash', [file], { env: all });
}

async function program(text: string, more: Record<string, string> = {}) {
  const file = join(folder, 'change-cvm.mts');
  await writeFile(file, text);
  const all = { PATH: process.env['PATH'], PHALA_CLOUD_API_KEY: TEST_KEY, ...more };
  return run(process.execPath, ['--import', 'tsx', file], { env: all });
}

/** The machine runs the document with the hash, with all of its values. */
async function isMade(hash: string) {
  expect(await now()).toMatchObject({
    compose_hash: hash,
    status: 'running',
    compose_file: { docker_compose_file: HOSTILE },
  });
  expect(await env()).toMatchObject({ env_keys: ['A', 'B'], skipped: [] });
}

test.each([
  ['curl', curlCall],
  ['the official CLI', cliCall],
])('%s provisions and applies, with the hash from the environment', async (_, write) => {
  const [provision, apply] = takenSteps(place(), await change());
  if (!provision || !apply) throw new Error('There should be two steps.');
  const { stdout } = await shell(write(provision.call));
  const { compose_hash } = JSON.parse(stdout);
  expect((await now()).compose_hash).not.toBe(compose_hash);
  await expect(shell(write(apply.call))).rejects.toThrow(/the hash that the server gave/);
  expect((await now()).compose_hash).not.toBe(compose_hash);
  await shell(write(apply.call), { COMPOSE_HASH: compose_hash });
  await isMade(compose_hash);
});

test.each([
  ['curl', curlCall],
  ['the official CLI', cliCall],
])('%s asks the contract in between, on chain', async (_, write) => {
  const taken = await change('BASE');
  const [provision] = takenSteps(place(), taken);
  const { stdout } = await shell(write(provision?.call ?? { ...place(), path: '', body: '' }));
  const { compose_hash } = JSON.parse(stdout);
  const known = { ...taken, provision: undefined, serverHash: compose_hash };
  const [allowed, apply] = takenSteps(place(), known);
  if (!allowed || !apply) throw new Error('There should be two steps.');
  expect(JSON.parse((await shell(write(allowed.call))).stdout)).toMatchObject({
    is_allowed: false,
  });
  await register(compose_hash);
  expect(JSON.parse((await shell(write(allowed.call))).stdout)).toMatchObject({ is_allowed: true });
  await shell(write(apply.call));
  await isMade(compose_hash);
});

test('the TypeScript program stops at the hash, and goes on with it', async () => {
  const text = changeProgram(place(), await change('BASE'));
  const hash = (await program(text)).stdout.trim();
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  await expect(program(text, { COMPOSE_HASH: hash })).rejects.toThrow(/does not allow the hash/);
  await register(hash);
  const { stdout } = await program(text, { COMPOSE_HASH: hash });
  expect(stdout.trim()).toMatch(/running$/);
  await isMade(hash);
});

test('the program applies by itself what was provisioned already', async () => {
  const { provision, ...rest } = await change();
  const answer = await ask('/cvms/my-app/compose_file/provision', JSON.parse(provision));
  const { compose_hash } = await answer.json();
  await program(changeProgram(place(), { ...rest, serverHash: compose_hash }));
  await isMade(compose_hash);
});

test.each([
  [
    'curl',
    (taken: TakenChange) =>
      shell(
        takenSteps(place(), taken)
          .map(({ call }) => curlCall(call))
          .join(''),
      ),
  ],
  [
    'the official CLI',
    (taken: TakenChange) =>
      shell(
        takenSteps(place(), taken)
          .map(({ call }) => cliCall(call))
          .join(''),
      ),
  ],
  ['the TypeScript program', (taken: TakenChange) => program(changeProgram(place(), taken))],
])('%s gives values alone', async (_, send) => {
  await change();
  const { compose_hash } = await now();
  await send({ cvm: 'my-app', values: valuesBody(await sealedFor(['A'])) });
  expect(await now()).toMatchObject({ compose_hash });
  expect(await env()).toMatchObject({ env: [{ key: 'A', value: "it's A" }] });
});

/** A change on chain that waits for its commit: the hash and the token. */
async function prepared() {
  await change('BASE');
  const answer = await fetch(`${sandbox.baseUrl}/cvms/my-app`, {
    method: 'PATCH',
    headers: {
      'X-API-Key': TEST_KEY,
      'Content-Type': 'application/json',
      'X-Prepare-Only': 'true',
    },
    body: JSON.stringify({ docker_compose_file: HOSTILE }),
  });
  const pending = readPendingChange(await answer.json());
  return { hash: pending?.compose_hash ?? '', token: pending?.commit_token ?? '' };
}

test.each([
  ['curl', curlCommit, shell, { PHALA_CLOUD_API_KEY: '' }],
  ['the TypeScript program', commitProgram, program, { PHALA_CLOUD_API_KEY: '' }],
  ['the official CLI', cliCommit, shell, {}],
])('%s commits what was prepared, with the token from the environment', async (...row) => {
  const [, write, send, key] = row;
  const { hash, token } = await prepared();
  const text = write(place(), { cvm: 'my-app', composeHash: hash });
  expect(text).not.toContain(token);
  const given = { COMMIT_TOKEN: token, ...key };
  await expect(send(text, key)).rejects.toThrow(/COMMIT_TOKEN/);
  await expect(send(text, given)).rejects.toThrow();
  expect((await now()).compose_hash).not.toBe(hash);
  const { transaction_hash } = await (await register(hash)).json();
  await send(text, { ...given, TRANSACTION_HASH: transaction_hash });
  expect(await now()).toMatchObject({ compose_hash: hash, status: 'running' });
});

test('no text holds the key', async () => {
  const taken = await change();
  const texts = takenSteps(place(), taken).flatMap(({ call }) => [curlCall(call), cliCall(call)]);
  for (const text of [...texts, changeProgram(place(), taken)])
    expect(text).not.toContain(TEST_KEY);
});
