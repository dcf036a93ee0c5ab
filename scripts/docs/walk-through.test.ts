import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { apply, copySources, editsOf } from './walk-through';

const field = editsOf('Add a field, walked through');
const endpoint = editsOf('Add an endpoint, walked through');

/** The packages are called by their files: the copy has no shims and needs no shell. */
const TSC = 'node_modules/typescript/bin/tsc';
const VITEST = 'node_modules/vitest/vitest.mjs';

/** What either walk-through reaches; the rest is left to the whole of npm test. */
const TYPES = {
  extends: './tsconfig.json',
  compilerOptions: { incremental: false, tsBuildInfoFile: null },
  include: ['src/domain/request', 'src/api', 'sandbox/app.ts'],
  exclude: ['**/*.test.ts'],
};

const ACCESS = 'sandbox/http/access.test.ts';
const FIELD_TESTS = [
  'src/domain/request/contract/contract.test.ts',
  'src/domain/request/contract/json-schema.test.ts',
  'src/domain/request/form.test.ts',
  'src/domain/request/serialize.test.ts',
  'src/domain/hash/app-compose.test.ts',
  'src/domain/hash/verdict/verdict.test.ts',
  'sandbox/provision/server-forms.test.ts',
  'sandbox/cvms/cvm.test.ts',
];

const { folder, remove } = copySources();
afterAll(remove);
writeFileSync(join(folder, 'tsconfig.types.json'), JSON.stringify(TYPES));

/** The child is no part of this run of Vitest, and must not take itself for one. */
const env = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^(VITEST|TEST)/.test(name)),
);

/** Runs a program of Node in the copy: what it printed if it failed, nothing if it did not. */
function complaints(...args: string[]): Promise<string> {
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd: folder, env }, (error, out, err) =>
      resolve(error ? `${error.message}\n${out}${err}` : ''),
    );
  });
}

/** In one worker, and with patience: the tests around it want the machine too. */
const unit = (...files: string[]) =>
  complaints(VITEST, 'run', '--no-cache', '--maxWorkers=1', '--testTimeout=60000', ...files);

describe('the walk-throughs of CONTRIBUTING.md', { timeout: 600_000 }, () => {
  test('an endpoint that is not listed fails', async () => {
    for (const edit of endpoint.slice(0, -1)) apply(edit, folder);
    expect(await unit(ACCESS)).toMatch(/FAIL .*lists every call/);
  });

  test('as written, both pass', async () => {
    for (const edit of [...endpoint.slice(-1), ...field]) apply(edit, folder);
    expect(await complaints('scripts/schemas.mjs')).toBe('');
    expect(await complaints(TSC, '--project', 'tsconfig.types.json')).toBe('');
    expect(await unit(ACCESS, ...FIELD_TESTS)).toBe('');
  });
});
