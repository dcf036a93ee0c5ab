import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { serializeCommit, type CommitRequest } from '@/domain/create/commit-request';
import { seal } from '@/domain/secrets/seal';
import type { ApiCall } from '@/domain/create/take-away/api-call';
import { cliCall, cliStatus } from '@/domain/create/take-away/phala-cli';
import { curlCall, curlStatus } from '@/domain/create/take-away/curl';
import { shellQuote } from '@/domain/create/take-away/shell-quote';
import { createProgram } from '@/domain/create/take-away/typescript-program';
import { listenForTests } from '#sandbox/http/listen';
import { TEST_KEY, smallest, withCompose } from '#sandbox/http/test-client';

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

const headers = { 'X-API-Key': TEST_KEY, 'Content-Type': 'application/json' };

/** The last provision body that arrived, as text. */
async function lastBody(): Promise<string> {
  const answer = await fetch(`${sandbox.baseUrl}/_sandbox/last-provision`, { headers });
  return answer.text();
}

const env = () => ({ PATH: process.env['PATH'], PHALA_CLOUD_API_KEY: TEST_KEY });

/** From a file, as an argument may not be as long as what is carried. */
async function shell(name: string, script: string) {
  const file = join(folder, 'script.sh');
  await writeFile(file, script);
  return run(name, [file], { env: env() });
}

const bash = (script: string) => shell('bash', script);

const isThere = (name: string) => spawnSync(name, ['-c', ':']).status === 0;

/** bash must be there; the others are tried where they are. */
const SHELLS = ['bash', ...['sh', 'dash', 'zsh', 'ksh'].filter(isThere)];

/** Every character that a shell, a string or a template of JavaScript gives a meaning. */
const HOSTILE = `it's "$HOME" \`id\` $(id) \${x} \\ \\n ! !! # % & ; | < > ( ) [ ] { } ~ * ? ^ = ' '' EOF\n\tJSON —漢字🙂\u2028`;

const callOf = (body: string, path = '/cvms'): ApiCall => ({
  baseUrl: sandbox.baseUrl,
  apiVersion: '2026-01-21',
  path,
  body,
});

async function provisioned() {
  const body = JSON.stringify(smallest());
  const answer = await fetch(`${sandbox.baseUrl}/cvms/provision`, {
    method: 'POST',
    headers,
    body,
  });
  const { app_id, compose_hash } = (await answer.json()) as CommitRequest;
  return { appId: app_id, call: callOf(serializeCommit({ app_id, compose_hash })) };
}

describe.each(SHELLS)('in %s', (name) => {
  test('curl creates the CVM and asks for its status', async () => {
    const { appId, call } = await provisioned();
    const { stdout } = await shell(name, curlCall(call));
    expect(JSON.parse(stdout)).toMatchObject({ name: 'my-app', app_id: appId });
    const status = await shell(name, curlStatus(call, `app_${appId}`));
    expect(JSON.parse(status.stdout)).toMatchObject({ status: 'running' });
  });

  test('curl sends every hostile byte as it is', async () => {
    const body = JSON.stringify({ ...smallest(), user_config: HOSTILE }, null, 2);
    await shell(name, curlCall(callOf(body, '/cvms/provision')));
    expect(await lastBody()).toBe(body);
  });

  test('curl carries more than one argument may hold', async () => {
    const body = JSON.stringify({ ...smallest(), user_config: 'ab'.repeat(200_000) });
    await shell(name, curlCall(callOf(body, '/cvms/provision')));
    expect(await lastBody()).toBe(body);
  });

  test('a word is any text', async () => {
    const { stdout } = await shell(name, `printf '%s' ${shellQuote(HOSTILE)}`);
    expect(stdout).toBe(HOSTILE);
  });
});

test('the commit with sealed values opens in the guest, whoever sends it', async () => {
  const items = [{ key: 'A_VALUE', value: HOSTILE }];
  const make = async (name: string) => {
    const answer = await fetch(`${sandbox.baseUrl}/cvms/provision`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ ...withCompose({ allowed_envs: ['A_VALUE'] }), name }),
    });
    const provision = (await answer.json()) as CommitRequest & { app_env_encrypt_pubkey: string };
    const { app_id, compose_hash, app_env_encrypt_pubkey } = provision;
    const sealed = await seal(items, app_env_encrypt_pubkey);
    if (!sealed.ok) throw new Error(sealed.message);
    const { hex: encrypted_env } = sealed;
    const commit = { app_id, compose_hash, encrypted_env, env_keys: ['A_VALUE'] };
    return callOf(serializeCommit(commit));
  };
  await bash(curlCall(await make('by-curl')));
  const file = join(folder, 'create-cvm.mts');
  await writeFile(file, createProgram(await make('by-program'), 'by-program'));
  await run(process.execPath, ['--import', 'tsx', file], { env: env() });
  await withCli(cliCall(await make('by-cli')));
  for (const name of ['by-curl', 'by-program', 'by-cli']) {
    const opened = await fetch(`${sandbox.baseUrl}/_sandbox/cvms/${name}/env`, { headers });
    expect(await opened.json()).toMatchObject({ env: items, skipped: [] });
  }
});

test('curl fails where the API refuses, and still shows what it says', async () => {
  const body = serializeCommit({ app_id: 'ab'.repeat(20), compose_hash: 'cd'.repeat(32) });
  await expect(bash(curlCall(callOf(body)))).rejects.toMatchObject({
    code: 22,
    stdout: expect.stringContaining('Provision data not found'),
  });
});

test('the TypeScript program creates the CVM and waits until it runs', async () => {
  const { appId, call } = await provisioned();
  const file = join(folder, 'create-cvm.mts');
  await writeFile(file, createProgram(call, `app_${appId}`));
  const { stdout } = await run(process.execPath, ['--import', 'tsx', file], { env: env() });
  expect(stdout).toContain(appId);
  expect(stdout.trim()).toMatch(/running$/);
});

test('the TypeScript program sends every hostile byte as it is', async () => {
  const body = JSON.stringify({ ...smallest(), user_config: HOSTILE }, null, 2);
  const file = join(folder, 'create-cvm.mts');
  // Provisioning creates nothing, so the program ends when it asks for the CVM.
  await writeFile(file, createProgram(callOf(body, '/cvms/provision'), "it's-not-there"));
  await expect(
    run(process.execPath, ['--import', 'tsx', file], { env: env() }),
  ).rejects.toMatchObject({
    stderr: expect.stringContaining("it's-not-there answered 404"),
  });
  expect(await lastBody()).toBe(body);
});

/** The official CLI, with a home of its own, so that no login or SSH key of this machine is used. */
async function withCli(script: string) {
  const tools = fileURLToPath(new URL('../../../node_modules/.bin', import.meta.url));
  const file = join(folder, 'script.sh');
  await writeFile(file, script);
  const path = `${tools}:${process.env['PATH']}`;
  return run('bash', [file], { env: { ...env(), PATH: path, HOME: folder } });
}

test('the official CLI creates the CVM, and says how it stands', async () => {
  const { appId, call } = await provisioned();
  const { stdout } = await withCli(cliCall(call));
  expect(JSON.parse(stdout)).toMatchObject({ name: 'my-app', app_id: appId });
  const status = await withCli(cliStatus(call, `app_${appId}`));
  expect(status.stdout).toContain('my-app');
});

test('the official CLI carries every hostile character', async () => {
  const request = { ...smallest(), user_config: `${HOSTILE}${'ab'.repeat(100_000)}` };
  await withCli(cliCall(callOf(JSON.stringify(request, null, 2), '/cvms/provision')));
  expect(JSON.parse(await lastBody())).toEqual(request);
});

test('no text holds the key', async () => {
  const { call } = await provisioned();
  for (const text of [curlCall(call), createProgram(call, 'x'), cliCall(call)]) {
    expect(text).not.toContain(TEST_KEY);
    expect(text).toMatch(/PHALA_CLOUD_API_KEY|phala api/);
  }
});
