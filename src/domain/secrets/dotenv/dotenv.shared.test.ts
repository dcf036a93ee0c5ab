import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { describe, expect, it } from 'vitest';
import { readDotenv } from './dotenv';

const shared = process.env.SHARED_DIR;
const folder = join(shared ?? '', 'vectors', 'dotenv');
const read = (file: string) => readDotenv(readFileSync(join(folder, file), 'utf8'));

/** What the file's own project reads, where it is not what Node reads. */
const EXPECTED: Record<string, Record<string, string>> = {
  'dotenv-compose-go-plain.env': { OPTION_F: '', OPTION_G: '' },
  'dotenv-compose-go-quoted.env': { OPTION_K: "Let's go!", OPTION_Z: 'last value' },
  'dotenv-compose-go-special.env': { 'VAR.WITH.DOTS': 'dots', 'VAR-WITH-DASHES': 'dashes' },
  'dotenv-compose-go-exported.env': { OPTION_A: '2', OPTION_B: '\\n' },
};

/**
 * Keys that Node reads in its own way: it cuts at any #, knows no escape but \n, and from version 22 takes
 * the next line for the value of a key that only a space follows.
 */
const DISAGREE = /^(OPTION_[FGK]|INLINE_COMMENTS_SPACE)$/;

describe.skipIf(!shared)('the shared .env files (set SHARED_DIR to run)', () => {
  const files = shared ? readdirSync(folder) : [];

  it('are there', () => expect(files.length).toBeGreaterThanOrEqual(12));

  it.each(files.filter((file) => !file.includes('invalid')))(
    '%s is read as Node reads it',
    (file) => {
      const { entries, problems } = read(file);
      expect(problems).toEqual([]);
      const node = parseEnv(readFileSync(join(folder, file), 'utf8').replace(/^\uFEFF/, ''));
      const found = Object.fromEntries(entries.map(({ key, value }) => [key, value]));
      const agreed = Object.keys(found).filter((key) => !DISAGREE.test(key));
      expect(agreed.length).toBeGreaterThan(0);
      for (const key of agreed) expect([key, found[key]]).toEqual([key, node[key]]);
      expect(found).toMatchObject(EXPECTED[file] ?? {});
    },
  );

  it('the invalid one is read but for its line', () => {
    const { entries, problems } = read('dotenv-compose-go-invalid1.env');
    expect(entries.map(({ key }) => key)).toEqual(['foo', 'zot']);
    expect(problems.map(({ line }) => line)).toEqual([7]);
  });
});
