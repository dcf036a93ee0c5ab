import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { serializeCommit, type CommitRequest } from '@/domain/commit/commit-request';
import type { ApiCall } from '@/domain/take-away/api-call';
import { cliCall, cliStatus } from '@/domain/take-away/phala-cli';
import { curlCall, curlStatus } from '@/domain/take-away/curl';
import { shellQuote } from '@/domain/take-away/shell-quote';
import { createProgram } from '@/domain/take-away/typescript-program';
import { listen } from './listen';
import { KEY, smallest } from './test-client';

const run = promisify(execFile);

// Each starts a shell or a runtime.
vi.setConfig({ testTimeout: 30_000 });

let sandbox: Awaited<ReturnType<typeof listen>>;
let folder: string;
beforeEach(async () => {
  sandbox = await listen();
  folder = await mkdtemp(join(tmpdir(), 'take-away-'));
});
afterEach(async () => {
  sandbox.close();
  await rm(folder, { recursive: true });
});

const headers = { 'X-API-Key': KEY, 'Content-Type': 'application/json' };

/** The last provision body that arrived, as text. */
async function lastBody(): Promise<string> {
  const answer = await fetch(`${sandbox.baseUrl}/_sandbox/last-provision`, { headers });
  return answer.text();
}

const env = () => ({ PATH: process.env['PATH'], PHALA_CLOUD_API_KEY: KEY });

/** From a file, as an argument may not be as long as what is carried. */
async function bash(script: string) {
  const file = join(folder, 'script.sh');
  await writeFile(file, script);
  return run('bash', [file], { env: env() });
}

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

test('curl creates the CVM in bash, with exactly these bytes, and asks for its status', async () => {
  const { appId, call } = await provisioned();
  const { stdout } = await bash(curlCall(call));
  expect(JSON.parse(stdout)).toMatchObject({ name: 'my-app', app_id: appId });
  const status = await bash(curlStatus(call, `app_${appId}`));
  expect(JSON.parse(status.stdout)).toMatchObject({ status: 'running' });
});

test('curl sends every hostile byte as it is', async () => {
  const body = JSON.stringify({ ...smallest(), user_config: HOSTILE }, null, 2);
  await bash(curlCall(callOf(body, '/cvms/provision')));
  expect(await lastBody()).toBe(body);
});

test('curl carries more than one argument may hold', async () => {
  const body = JSON.stringify({ ...smallest(), user_config: 'ab'.repeat(200_000) });
  await bash(curlCall(callOf(body, '/cvms/provision')));
  expect(await lastBody()).toBe(body);
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

test('the CLI commands pass their words through bash unharmed', async () => {
  // The CLI is no dependency: a function of its name shows what it would be given.
  const phala = `phala() { printf '%s\\n' "$PHALA_CLOUD_API_PREFIX" "$@"; }\n`;
  const reading = phala.replace(' }', ' cat; }');
  const call = callOf(HOSTILE);
  const { stdout } = await bash(reading + cliCall(call));
  const words = [call.baseUrl, 'api', '/cvms', '-X', 'POST', '--api-version', '2026-01-21'];
  expect(stdout).toBe(`${[...words, '--input', '-'].join('\n')}\n${HOSTILE}`);
  const status = await bash(phala + cliStatus(call, 'app_ab'));
  expect(status.stdout).toBe(`${call.baseUrl}\ncvms\nget\napp_ab\n`);
});

test('no text holds the key', async () => {
  const { call } = await provisioned();
  for (const text of [curlCall(call), createProgram(call, 'x'), cliCall(call)]) {
    expect(text).not.toContain(KEY);
    expect(text).toMatch(/PHALA_CLOUD_API_KEY|phala api/);
  }
});

test('a word of the shell is any text', async () => {
  const { stdout } = await bash(`printf '%s' ${shellQuote(HOSTILE)}`);
  expect(stdout).toBe(HOSTILE);
});
