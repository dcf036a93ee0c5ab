import { expect, it } from 'vitest';
// @ts-expect-error: plain JavaScript, as the command that uses it
import { chooseFiles as untyped } from './subjects.mjs';

const choose = untyped as (paths: string[]) => { subject: string; file: string }[];

it('names the sources of every subject, and no test or table', () => {
  const files = choose([]).map(({ file }) => file);
  expect(files).toContain('src/domain/compose/rules/ports.ts');
  expect(files).toContain('src/domain/cloud/price.ts');
  expect(files.filter((file) => /\.(test|table)\./.test(file))).toEqual([]);
});

it.each([
  ['src/domain/hash/digest/sha256.ts', ['src/domain/hash']],
  ['./src/domain/secrets/', ['src/domain/secrets']],
  ['src/domain/request', ['src/domain/request/rules']],
])('%s is of %j', (path, subjects) => {
  expect([...new Set(choose([path]).map(({ subject }) => subject))]).toEqual(subjects);
});

it.each(['src/domain/has', 'src/domain/hash/digest/sha256.test.ts', 'src/ui'])(
  '%s is refused',
  (path) => {
    expect(() => choose(['src/domain/hash', path])).toThrow(`No mutants are made in ${path}.`);
  },
);
