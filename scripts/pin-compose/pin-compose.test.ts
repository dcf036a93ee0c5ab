import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createRegistry } from '#sandbox/registry/registry';
import { makeBuild, type Shelved } from '#sandbox/registry/shelf';
import { getRequestListener } from '@hono/node-server';
import { pinCompose } from './pin-compose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const script = fileURLToPath(new URL('../pin-compose.mjs', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'pin-compose-'));
const file = join(folder, 'docker-compose.yml');

let server: Server;
let host = '';
let web: Shelved;
let arm: Shelved;

beforeAll(async () => {
  server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  host = `localhost:${typeof address === 'object' ? address?.port : ''}`;
  web = { registry: host, repository: 'web', tags: ['1.0', '1.1'] };
  arm = { registry: host, repository: 'a/arm', tags: ['1'], platforms: ['linux/arm64'] };
  server.on('request', getRequestListener(createRegistry([web, arm]).fetch));
});

afterAll(() => server.close());

/** Runs the command on a compose file. */
async function run(text: string, ...args: string[]) {
  writeFileSync(file, text);
  const said = { code: 0, out: '', err: '' };
  said.code = await pinCompose(
    [...args, file],
    { REGISTRIES: host },
    {
      out: (part) => (said.out += part),
      err: (line) => (said.err += `${line}\n`),
    },
  );
  return said;
}

/** The same in a shell. */
function inShell(text: string, ...args: string[]) {
  writeFileSync(file, text);
  return new Promise<{ code: number; out: string; err: string }>((resolve) => {
    const env = { ...process.env, REGISTRIES: host, INIT_CWD: folder };
    const whole = [script, ...args, 'docker-compose.yml'];
    execFile(process.execPath, whole, { cwd: folder, env }, (error, out, err) => {
      resolve({ code: Number(error?.code ?? 0), out, err });
    });
  });
}

const compose = (...images: string[]) =>
  `services:\n${images.map((image, i) => `  s${i}:\n    image: ${host}/${image} # as it is\n`).join('')}`;
const digestOf = (tag: string) => makeBuild(web, `${host}/web:${tag}`).digest;

describe('npm run pin-compose', { timeout: 120_000 }, () => {
  it('prints the pinned text and nothing else, and says what it did beside it', async () => {
    const { code, out, err } = await inShell(compose('web:1.0'));
    expect(out).toBe(compose(`web:1.0@${digestOf('1.0')}`));
    expect(err).toContain(`3:12 hint: ${host}/web:1.0 is ${digestOf('1.0')} now.`);
    expect(err).toContain('1 pinned, 0 left as they are.');
    expect(code).toBe(0);
    expect(readFileSync(file, 'utf8')).toBe(compose('web:1.0'));
  });

  it('changes the file with --write, and prints nothing', async () => {
    const { code, out } = await run(compose('web:1.0'), '--write');
    expect([code, out]).toEqual([0, '']);
    expect(readFileSync(file, 'utf8')).toBe(compose(`web:1.0@${digestOf('1.0')}`));
  });

  it.each<[string, () => string, number, string]>([
    ['unpinned', () => compose('web:1.0'), 1, 'now.'],
    ['pinned', () => compose(`web:1.0@${digestOf('1.0')}`), 0, ''],
    ['pinned to another', () => compose(`web:1.0@${digestOf('1.1')}`), 0, 'another build since'],
    ['gone', () => compose(`web:1.2@sha256:${'0'.repeat(64)}`), 1, 'is not there'],
    ['a tag that is gone', () => compose('web:1.01'), 1, 'The nearest tag there is 1.0.'],
    ['unfit', () => compose('a/arm:1'), 1, 'no build for linux/amd64'],
    ['built', () => 'services: {a: {image: x, build: .}}\n', 0, 'is built, not pulled'],
    ['a variable', () => 'services: {a: {image: "x:${TAG}"}}\n', 1, 'not known'],
  ])('--check of what is %s', async (_, text, code, words) => {
    const whole = text();
    const checked = await run(whole, '--check');
    expect(checked).toMatchObject({ code, out: expect.stringContaining(words), err: '' });
    expect(readFileSync(file, 'utf8')).toBe(whole);
  });

  it.each<[string[], string, string]>([
    [['--write', '--check'], 'services: {}\n', 'Either --write or --check.'],
    [['--nothing'], 'services: {}\n', 'Use it like this'],
    [['more'], 'services: {}\n', 'Name one file.'],
    [[], 'a: [\n', 'This is not YAML'],
    [[], `a: ${'x'.repeat(300_000)}\n`, 'too long'],
  ])('refuses %j', async (args, text, words) => {
    await expect(run(text, ...args)).rejects.toThrow(words);
  });

  it('ends with 2 for what it refuses, and prints nothing', async () => {
    expect(await inShell('a: [\n')).toMatchObject({ code: 2, out: '' });
  });
});
