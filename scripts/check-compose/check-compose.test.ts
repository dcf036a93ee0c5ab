import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { checkCompose } from './check-compose';

const folder = mkdtempSync(join(tmpdir(), 'check-compose-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function run(...args: string[]) {
  const lines: string[] = [];
  const code = await checkCompose(args, (line) => lines.push(line));
  return { code, lines };
}

const PIN = `nginx@sha256:${'a'.repeat(64)}`;
const good = file('good.yml', `services:\n  web:\n    image: ${PIN}\n    ports: ["80:80"]\n`);
const bad = file('bad.yml', `services:\n  web:\n    image: ${PIN}\n    ports: ["x:80"]\n`);
const needy = file(
  'needy.yml',
  `services:\n  web:\n    image: ${PIN}\n    ports: ["80:80"]\n    command: \${A:?}\n`,
);

describe('check-compose', () => {
  it('ends well where there are no errors', async () => {
    expect(await run(good)).toEqual({ code: 0, lines: [`${good}: 0 errors, 0 warnings, 0 hints`] });
  });

  it('names place, severity, rule and who objects, and ends with 1 on an error', async () => {
    const { code, lines } = await run(good, bad);
    expect(code).toBe(1);
    expect(lines[1]).toMatch(/^.*bad\.yml:4:13: error: .* \[compose-value, compose\]$/);
    expect(lines.at(-1)).toBe(`${bad}: 1 error, 0 warnings, 0 hints`);
  });

  it('prints JSON of all files', async () => {
    const { code, lines } = await run('--json', good, bad);
    expect(code).toBe(1);
    expect(JSON.parse(lines.join('\n'))).toEqual([
      { file: good, findings: [] },
      {
        file: bad,
        findings: [
          {
            rule: 'compose-value',
            source: 'compose',
            severity: 'error',
            message: expect.stringContaining('host port x'),
            line: 4,
            column: 13,
            endLine: 4,
            endColumn: 19,
          },
        ],
      },
    ]);
  });

  it('sees the request around the text', async () => {
    const request = (allowed_envs: string[]) =>
      file('request.json', JSON.stringify({ name: 'a', compose_file: { allowed_envs } }));
    expect((await run(needy)).code).toBe(0);
    expect((await run('--request', request([]), needy)).code).toBe(1);
    expect((await run('--request', request(['A']), needy)).code).toBe(0);
  });

  it.each([
    ['no file', [], 'No file to check'],
    ['an unknown option', ['--fix', good], '--fix'],
    ['a file that is not there', [join(folder, 'none.yml')], 'cannot be read'],
    ['bytes that are no text', [file('bytes', new Uint8Array([0xff, 0xfe]))], 'not UTF-8'],
    ['a request that is no JSON', ['--request', good, good], 'is not JSON'],
    ['JSON that is no request', ['--request', file('j.json', '[]'), good], 'no provision request'],
  ])('says what to mend: %s', async (_, args, said) => {
    await expect(run(...args)).rejects.toThrow(said);
  });

  it('runs from a shell', () => {
    const script = join(import.meta.dirname, '../check-compose.mjs');
    const output = execFileSync(process.execPath, [script, '--json', good], { encoding: 'utf8' });
    expect(JSON.parse(output)).toEqual([{ file: good, findings: [] }]);
    expect(spawnSync(process.execPath, [script, bad]).status).toBe(1);
    // npm runs it in its own folder and names the one where the person stands.
    const env = { ...process.env, INIT_CWD: folder };
    expect(spawnSync(process.execPath, [script, basename(bad)], { env }).status).toBe(1);
    expect(spawnSync(process.execPath, [script]).status).toBe(2);
    expect(spawnSync(process.execPath, [script, '-'], { input: 'services: {' }).status).toBe(1);
  });
});
