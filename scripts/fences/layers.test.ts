import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';

interface Cruise {
  readonly summary: { readonly violations: readonly { from: string; rule: { name: string } }[] };
}

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const require = createRequire(import.meta.url);
const { forbidden } = require('./layers.cjs') as { forbidden: { name: string }[] };
const rules = forbidden.map((rule) => rule.name);
/** What stands under src/domain and is spoken of by a rule: `proof-not-create` speaks of both. */
const ordered = new Set(rules.flatMap((name) => name.split('-not-')));
const domain = readdirSync(here('../../src/domain'));
const fixtures = readdirSync(here('./fixtures'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => path.replaceAll('\\', '/'));

/** A fixture's name up to its first dot is the rule it breaks. */
const subject = (path: string) => basename(path).replace(/\..*/, '');

describe('import fences', () => {
  let broken: { from: string; rule: string }[] = [];

  beforeAll(() => {
    const cli = here('../../node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
    const args = [
      cli,
      '--config',
      '../layers.cjs',
      '--output-type',
      'json',
      'src',
      'sandbox',
      'scripts',
      'e2e',
    ];
    const output = execFileSync(process.execPath, args, {
      cwd: here('./fixtures'),
      encoding: 'utf8',
    });
    const { violations } = (JSON.parse(output) as Cruise).summary;
    broken = violations.map(({ from, rule }) => ({ from, rule: rule.name }));
  }, 60_000);

  it.each(rules)('%s has a fixture, and fires on it', (rule) => {
    expect(fixtures.map(subject)).toContain(rule);
    const files = broken.filter((one) => one.rule === rule).map((one) => subject(one.from));
    expect(files).toEqual([rule]);
  });

  it.each(domain)('knows the place of src/domain/%s in the order of subjects', (folder) => {
    expect(ordered).toContain(folder);
  });

  it('lets every other import through', () => {
    expect(fixtures.filter((path) => subject(path) === 'allowed').length).toBeGreaterThan(8);
    expect(broken.filter((one) => one.rule !== subject(one.from))).toEqual([]);
  });
});
