import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'console lock '));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const sound = { version: '1.0.0', integrity: 'sha512-abc' };

function check(packages: object): { status: number | null; stderr: string } {
  const file = join(folder, 'lock.json');
  writeFileSync(file, JSON.stringify({ lockfileVersion: 3, packages }));
  const script = fileURLToPath(new URL('./lockfile.mjs', import.meta.url));
  return spawnSync(process.execPath, [script, file], { encoding: 'utf8' });
}

it.each<[why: string, packages: object]>([
  ['has no integrity', { 'node_modules/a': { version: '1.0.0' } }],
  ['has no sha512 integrity', { 'node_modules/a': { version: '1.0.0', integrity: 'sha1-abc' } }],
  ['names the host', { 'node_modules/a': { ...sound, resolved: 'https://example.org/a.tgz' } }],
  ['has an install script', { 'node_modules/a': { ...sound, hasInstallScript: true } }],
  ['is a link', { 'node_modules/a': { ...sound, link: true } }],
  ['is a local folder', { 'packages/a': sound }],
  ['wants a from git+ssh:', { '': { dependencies: { a: 'git+ssh://git@example.org/a.git' } } }],
  ['wants a from owner/a', { '': { devDependencies: { a: 'owner/a' } } }],
  ['wants a from file:', { 'node_modules/b': { ...sound, dependencies: { a: 'file:../a' } } }],
  ['wants a from https:', { '': { dependencies: { a: 'https://example.org/a.tgz' } } }],
  [
    'has no entry',
    { 'node_modules/a': { ...sound, optionalDependencies: { 'a-linux': '1.0.0' } } },
  ],
])('refuses an entry that %s', (why, packages) => {
  const { status, stderr } = check(packages);
  expect(stderr).toContain(why);
  expect(status).toBe(1);
});

it('accepts a sound file', () => {
  const { status, stderr } = check({
    '': { dependencies: { '@s/a': '1.0.0' } },
    'node_modules/@s/a': {
      ...sound,
      optionalDependencies: { near: '1.0.0', far: 'npm:other@1.0.0' },
    },
    'node_modules/@s/a/node_modules/near': sound,
    'node_modules/@s/a/node_modules/near/node_modules/bundled': {
      version: '1.0.0',
      inBundle: true,
    },
    'node_modules/far': sound,
    'node_modules/esbuild': { ...sound, hasInstallScript: true },
  });
  expect(stderr).toBe('');
  expect(status).toBe(0);
});
