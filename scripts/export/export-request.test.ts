import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { codeTargets } from '@/domain/exchange/export/code-targets';
import { exportRequest } from './export-request';

const folder = mkdtempSync(join(tmpdir(), 'export-'));
afterAll(() => rmSync(folder, { recursive: true }));

const REQUEST = {
  name: 'my-app',
  compose_file: { name: '', docker_compose_file: 'services: {}\n', salt: 'x', allowed_envs: ['A'] },
};
const file = (name: string, content: string | Uint8Array) => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
const request = file('request.json', JSON.stringify(REQUEST));

async function run(...args: string[]) {
  const said = { out: '', err: '' };
  const into = (key: 'out' | 'err') => ({ write: (text: string) => (said[key] += text) });
  await exportRequest(args, { stdout: into('out'), stderr: into('err') });
  return said;
}

describe('export', () => {
  it.each(codeTargets.map(({ id }) => id))('prints %s', async (id) => {
    const { out, err } = await run('--as', id, request);
    expect(out).not.toBe('');
    expect(err).toMatch(/Compose hash: .*\.\n$/);
  });

  it('says what the tool cannot say, and what becomes of the hash', async () => {
    const { err } = await run('--as', 'sdk', request);
    expect(err).toContain('compose_file.salt: It is not sent: it drops what it does not know');
    expect(err).toContain('Compose hash: Different, because `salt` went out');
  });

  it('names the files that belong to it, and writes them all where it is told to', async () => {
    expect((await run('--as', 'phala-deploy', request)).err).toContain('docker-compose.yml');
    const to = join(folder, 'deploy');
    expect((await run('--as', 'phala-deploy', '--folder', to, request)).out).toBe('');
    expect(readdirSync(to)).toContain('.env.example');
    expect(readFileSync(join(to, 'docker-compose.yml'), 'utf8')).toBe('services: {}\n');
    await expect(run('--as', 'phala-deploy', '--folder', to, request)).rejects.toThrow(/EEXIST/);
  });

  it('writes the folder of everything', async () => {
    const to = join(folder, 'all');
    await run('--as', 'folder', '--folder', to, request);
    expect(readdirSync(to)).toContain('README.md');
  });

  it('writes for another API', async () => {
    const url = 'http://127.0.0.1:4311/api/v1/';
    const { out } = await run(
      '--as',
      'curl',
      '--base-url',
      url,
      '--api-version',
      '2026-05-22',
      request,
    );
    expect(out).toContain("'http://127.0.0.1:4311/api/v1/cvms/provision'");
    expect(out).toContain('2026-05-22');
  });

  it.each([
    ['no tool', [request], /--as takes one of curl/],
    ['a tool that is none', ['--as', 'x', request], /--as takes one of/],
    ['no file', ['--as', 'curl'], /Name one file/],
    ['two files', ['--as', 'curl', request, request], /Name one file/],
    ['an option that is none', ['--zz', request], /Unknown option/],
    ['a folder without a place', ['--as', 'folder', request], /needs --folder/],
    [
      'an address with a quote',
      ['--as', 'curl', '--base-url', `http://a"b`, request],
      /without quotes/,
    ],
    ['a file that is not there', ['--as', 'curl', join(folder, 'none.json')], /cannot be read/],
    ['no text', ['--as', 'curl', file('bytes.json', new Uint8Array([0xff]))], /not UTF-8/],
    ['no JSON', ['--as', 'curl', file('bad.json', '{')], /no provision request/],
    [
      'no request',
      ['--as', 'curl', file('other.json', '{"name": "a"}')],
      /no provision request. name/,
    ],
  ])('%s is refused in words', async (_, args, words) => {
    await expect(run(...args)).rejects.toThrow(words);
    await expect(run(...args)).rejects.toMatchObject({ name: 'Refusal', exitCode: 2 });
  });

  it('runs as a command, from another folder', { timeout: 120_000 }, () => {
    const script = fileURLToPath(new URL('../export.mjs', import.meta.url));
    const args = [script, '--as', 'terraform', 'request.json'];
    const env = { ...process.env, INIT_CWD: folder };
    const printed = execFileSync(process.execPath, args, {
      cwd: folder,
      encoding: 'utf8',
      env,
      stdio: 'pipe',
    });
    expect(printed).toContain('resource "phala_app" "app"');
  });
});
