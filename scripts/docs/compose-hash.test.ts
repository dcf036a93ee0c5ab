import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { checkAttestation } from '@/domain/proof/attestation/check-attestation';
import { readAttestation } from '@/domain/proof/attestation/read-attestation';
import { canonicalJson } from '@/domain/hash/canonical';

const PAGE = readFileSync(new URL('../../docs/compose-hash.md', import.meta.url), 'utf8');
const TOOLS = ['bash', 'cat', 'jq', 'python3', 'node', 'sha256sum'];

interface Command {
  script: string;
  /** What the page says it prints. */
  prints: string;
  missing: string[];
}

const has = (tool: string) => spawnSync(tool, ['--version'], { stdio: 'ignore' }).status === 0;
const absent = TOOLS.filter((tool) => !has(tool));

const commands: Command[] = [
  ...PAGE.matchAll(/```sh\n([^]*?)```(?:\n\n```text\n([^]*?)```)?/g),
].map(([, script = '', prints = '']) => {
  const needs = [
    'bash',
    ...TOOLS.filter((tool) => new RegExp(`(^|\\| )${tool}\\b`, 'm').test(script)),
  ];
  return { script, prints, missing: needs.filter((tool) => absent.includes(tool)) };
});

const folder = mkdtempSync(join(tmpdir(), 'compose-hash-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the commands of docs/compose-hash.md print what the page says', () => {
  test('there are commands', () => expect(commands.length).toBeGreaterThan(5));

  for (const [index, { script, prints, missing }] of commands.entries()) {
    const first = script.split('\n')[0] ?? '';
    const note = missing.length > 0 ? ` (skipped: no ${missing.join(', ')} here)` : '';
    test.skipIf(missing.length > 0)(`${index + 1}: ${first}${note}`, { timeout: 120_000 }, () => {
      const printed = execFileSync('bash', ['-euc', script], { cwd: folder, encoding: 'utf8' });
      expect(printed).toBe(prints);
    });
  }
});

describe.skipIf(absent.includes('bash'))('the console agrees with the page', () => {
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');

  test('on the document', () => {
    const text = canonicalJson(JSON.parse(read('object.json')));
    expect(text).toBe(read('app-compose.json'));
    expect(PAGE).toContain(createHash('sha256').update(text).digest('hex'));
  });

  test('on the attestation', async () => {
    const attestation = readAttestation(JSON.parse(read('tcb_info.json')));
    const claims = attestation
      ? await checkAttestation(attestation, { at: new Date(0), sandbox: false })
      : [];
    expect(claims.filter(({ outcome }) => outcome === 'holds')).toHaveLength(3);
    expect(claims.filter(({ outcome }) => outcome === 'fails')).toEqual([]);
  });
});
