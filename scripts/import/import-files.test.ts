import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { makeShare } from '@/domain/exchange/share/make-share';
import { importFiles } from './import-files';

const folder = mkdtempSync(join(tmpdir(), 'import-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function run(...args: string[]) {
  const out: string[] = [];
  const said: string[] = [];
  const code = await importFiles(args, {
    print: (text) => out.push(text),
    tell: (text) => said.push(text),
  });
  return { code, out: out.join('\n'), said: said.join('\n') };
}

const COMPOSE = 'services:\n  web:\n    image: nginx\n';
const compose = file('docker-compose.yml', COMPOSE);
const values = file('.env', 'TOKEN=very-secret\n');
const toml = file('phala.toml', 'name = "my-app"\npublic_logs = false\nenv_file = ".env"\n');

describe('import', () => {
  it('prints the request that a file says, and reports to the side', async () => {
    const { code, out, said } = await run(toml);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({ name: 'my-app', compose_file: { public_logs: false } });
    expect(said).toMatch(/^Read: A phala.toml\.$/m);
    expect(said).toMatch(/^warning: env_file: "\.env" was not read\. /m);
  });

  it('puts several files together, and prints no value', async () => {
    const { code, out, said } = await run(compose, values, toml);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({
      name: 'my-app',
      compose_file: { docker_compose_file: COMPOSE, public_logs: false, allowed_envs: ['TOKEN'] },
    });
    expect(out + said).not.toContain('very-secret');
    expect(said).toMatch(/^Read: A phala.toml and a compose file\.$/m);
    expect(said).toContain('One value of a variable was read and is not printed.');
  });

  it('prints one object with --json', async () => {
    const { code, out, said } = await run('--json', toml, values);
    expect(code).toBe(0);
    expect(said).toBe('');
    expect(JSON.parse(out)).toEqual({
      request: { name: 'my-app', compose_file: { public_logs: false, allowed_envs: ['TOKEN'] } },
      report: [],
    });
  });

  it('reads what was shared, as a link and as a file', async () => {
    const request = { name: 'my-app', encrypted_env: '00', compose_file: { name: '' } };
    const share = await makeShare('https://example.com/', request, undefined);
    const link = file('link.txt', `${share.link}\n`);
    const shared = file('my-app.share.json', share.file);
    for (const path of [link, shared]) {
      const { code, out } = await run('--json', path);
      expect(code).toBe(0);
      expect(JSON.parse(out)).toMatchObject({
        request: { name: 'my-app', compose_file: { name: '' } },
        report: [{ place: 'encrypted_env', what: 'left out by the sender' }],
      });
    }
  });

  it.each([
    ['no file', [], /No file to import.*\nUse it like this/],
    ['an unknown option', ['--yes', toml], /--yes/],
    ['a file that is not there', [join(folder, 'none')], /cannot be read/],
    ['bytes that are no text', [file('bytes', new Uint8Array([0xff, 0xfe]))], /not UTF-8/],
    ['a text that is nothing known', [file('a.txt', 'hello')], /not recognised\. A compose file, /],
  ])('of %s nothing comes, and it says why', async (_, args, words) => {
    const { code, out, said } = await run(...args);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(said).toMatch(words);
  });

  it('runs from a shell', () => {
    const script = join(import.meta.dirname, '../import.mjs');
    const output = execFileSync(process.execPath, [script, '--json', compose], {
      encoding: 'utf8',
    });
    expect(JSON.parse(output)).toEqual({
      request: { compose_file: { docker_compose_file: COMPOSE } },
      report: [],
    });
    // npm runs it in its own folder and names the one where the person stands.
    const env = { ...process.env, INIT_CWD: folder };
    expect(spawnSync(process.execPath, [script, basename(toml)], { env }).status).toBe(0);
    expect(spawnSync(process.execPath, [script, '-'], { input: 'hello' }).status).toBe(1);
  });
});
