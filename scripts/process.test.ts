import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';

/** Runs an entry file from another folder, as a person may. */
function launch(script: string, args: string[] = [], env: Record<string, string> = {}) {
  const file = fileURLToPath(new URL(script, import.meta.url));
  const child = spawn(process.execPath, [file, ...args], {
    cwd: tmpdir(),
    env: { ...process.env, PORT: '', PHALA_API_URL: '', SANDBOX_API_KEY: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = { text: '' };
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output.text += text));
  }
  return { child, output };
}

async function refusal(
  env: Record<string, string>,
  script = './start.mjs',
  args: string[] = [],
): Promise<string> {
  const { child, output } = launch(script, args, env);
  const [code] = (await once(child, 'close')) as [number | null];
  expect(code).toBe(1);
  // A stack would show where in our code, which helps nobody at the terminal.
  expect(output.text).not.toMatch(/^\s+at /m);
  return output.text;
}

describe('npm start refuses with a reason', { timeout: 120_000 }, () => {
  it.each([
    ['a port that is none', { PORT: '80a' }, 'PORT must be a whole number'],
    ['http to another machine', { PHALA_API_URL: 'http://example.org' }, 'https is needed'],
    ['a place others reach', { HOST: '0.0.0.0' }, 'PUBLIC_ORIGIN must say'],
    ['a path', { PHALA_API_URL: 'https://example.org/x' }, 'its path is /x'],
  ])('%s', async (_what, env, reason) => {
    expect(await refusal(env)).toContain(reason);
  });

  it.each(['#', '?'])('a %s in the path of the checkout', async (odd) => {
    const home = join(mkdtempSync(join(tmpdir(), 'console-')), `a${odd}b`);
    cpSync(fileURLToPath(new URL('.', import.meta.url)), join(home, 'scripts'), {
      recursive: true,
      filter: (path) => !/fences|bench|docs|mutants/.test(path.split('scripts').at(-1) ?? ''),
    });
    cpSync(fileURLToPath(new URL('../package.json', import.meta.url)), join(home, 'package.json'));
    const start = pathToFileURL(join(home, 'scripts', 'start.mjs'));
    expect(await refusal({}, start.href)).toContain(`The path of this checkout holds a ${odd}`);
    rmSync(home, { recursive: true });
  });

  it('a busy port, and says how to choose another', async () => {
    const other = createServer((socket) => socket.destroy()).listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const text = await refusal({ PORT: String(port) });
    expect(text).toContain(`Port ${port} is in use by another program`);
    expect(text).toContain('PORT=4200 npm start');
    other.close();
  });
});

describe('a command that is asked for what it does not know says how to ask', () => {
  it.each([
    ['npm test', './test.mjs', ['nothing'], 'The steps are: types, lint'],
    ['npm run bench', './bench.mjs', ['--only', 'nothing'], 'npm run bench -- [--only'],
    ['npm run bench', './bench.mjs', ['--against', './nowhere'], 'has no dist'],
    ['npm run mutants', './mutants.mjs', ['src/nothing'], 'npm run mutants -- [FILE or FOLDER'],
    ['npm run sandbox', './sandbox.mjs', ['--nothing'], 'npm run sandbox -- --port'],
  ])('%s: %s %j', async (_what, script, args, words) => {
    expect(await refusal({}, script, args)).toContain(words);
  });
});

describe('npm run sandbox', { timeout: 120_000 }, () => {
  it('prints one line, asks for its key, and ends at once', async () => {
    const env = { SANDBOX_API_KEY: 'phak_other' };
    const { child, output } = launch('./sandbox.mjs', ['--port', '0'], env);
    await once(child.stdout, 'data');
    expect(output.text).toMatch(
      /^Sandbox at http:\/\/127\.0\.0\.1:\d+\/api\/v1 with key phak_other;/,
    );
    const base = /http:\S+/.exec(output.text)?.[0] ?? '';
    const status = async (key: string) =>
      (await fetch(`${base}/auth/me`, { headers: { 'x-api-key': key } })).status;
    expect([await status('phak_other'), await status('phak_sandbox')]).toEqual([200, 401]);
    const closed = once(child, 'close');
    child.kill('SIGTERM');
    await closed;
  });

  it('ends with npm, however that is told', async () => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGKILL'] as const) {
      const npm = spawn('npm', ['run', '-s', 'sandbox', '--', '--port', '0'], {
        cwd: fileURLToPath(new URL('..', import.meta.url)),
        stdio: ['ignore', 'pipe', 'inherit'],
        // A group of its own, so that the signal reaches npm alone.
        detached: true,
      });
      const ended = once(npm.stdout.setEncoding('utf8'), 'close');
      const [line] = (await once(npm.stdout, 'data')) as [string];
      npm.kill(signal);
      npm.stdout.resume();
      // The sandbox holds the other end of it as long as it runs.
      await ended;
      await expect(fetch(/http:\S+/.exec(line)?.[0] ?? '')).rejects.toThrow('fetch failed');
    }
  });

  it('explains its one option', async () => {
    const { child, output } = launch('./sandbox.mjs', ['--prot', '1']);
    expect(await once(child, 'close')).toEqual([1, null]);
    expect(output.text).toContain('npm run sandbox -- --port 4174');
  });
});
