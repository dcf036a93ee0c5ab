import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

interface Finding {
  readonly filename: string;
  readonly code: string;
}

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const plain = 'export const one = 1;\n';
const tooLong = `${plain}${'\n'.repeat(251)}`;
const effect = "import { useEffect } from 'react';\nexport const effect = useEffect;\n";
const parent = "export { one } from '../one/other';\n";

/** What the lint is there to refuse; each line is a file and the rule that must name it. */
const refused: [path: string, rule: string, code: string][] = [
  ['src/ui/too-long.ts', 'max-lines', tooLong],
  ['sandbox/too-long.ts', 'max-lines', tooLong],
  ['scripts/default-export.ts', 'no-default-export', 'export default 1;\n'],
  ['src/ui/any.ts', 'no-explicit-any', 'export const one: any = 1;\n'],
  [
    'src/ui/assertion.ts',
    'no-non-null-assertion',
    'export const one = (two?: string) => two!.length;\n',
  ],
  ['src/ui/console.ts', 'no-console', "console.log('one');\n"],
  ['src/ui/loose.ts', 'eqeqeq', 'export const one = (two: unknown) => two == 1;\n'],
  ['src/domain/chance.ts', 'no-restricted-properties', 'export const one = Math.random();\n'],
  ['src/app/effect.ts', 'no-restricted-imports', effect],
  ['src/features/one/effect.ts', 'no-restricted-imports', effect],
  ['src/features/one/parent.ts', 'no-restricted-imports', parent],
  ['src/ui/parent.ts', 'no-restricted-imports', parent],
  ['sandbox/parent.ts', 'no-restricted-imports', parent],
  ['e2e/parent.ts', 'no-restricted-imports', parent],
  ['src/ui/badName_here.ts', 'filename-case', 'export const one = 1;\n'],
  [
    'src/ui/Raw.tsx',
    'no-danger',
    'export const Raw = () => <p dangerouslySetInnerHTML={{ __html: "" }} />;\n',
  ],
  ['src/domain/eval.ts', 'no-eval', "export const one: unknown = eval('1');\n"],
];

const allowed: [path: string, code: string][] = [
  ['src/ui/effect.ts', effect],
  ['src/form/effect.ts', effect],
  ['src/ui/full.ts', `${plain}${'\n'.repeat(248)}`],
  ['src/ui/Row.tsx', 'export const Row = () => <p>one</p>;\n'],
  ['scripts/tell.ts', "export const tell = () => console.log('one');\n"],
  ['vite.config.ts', 'export default {};\n'],
];

describe('lint', () => {
  const folder = mkdtempSync(join(tmpdir(), 'console lint '));
  let findings: Finding[] = [];
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  beforeAll(() => {
    cpSync(here('../../.oxlintrc.json'), join(folder, '.oxlintrc.json'));
    const files = [...refused.map(([path, , code]) => [path, code] as const), ...allowed];
    for (const [path, code] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), code);
    }
    const cli = here('../../node_modules/oxlint/bin/oxlint');
    const run = spawnSync(process.execPath, [cli, '--format', 'json'], {
      cwd: folder,
      encoding: 'utf8',
    });
    findings = (JSON.parse(run.stdout) as { diagnostics: Finding[] }).diagnostics;
  }, 60_000);

  const rulesFor = (path: string) =>
    findings
      .filter((one) => one.filename.replaceAll('\\', '/').endsWith(path))
      .map((one) => one.code.replace(/^.*\(|\)$/g, ''));

  it.each(refused)('%s breaks %s', (path, rule) => {
    expect(rulesFor(path)).toEqual([rule]);
  });

  it.each(allowed)('%s is fine', (path) => {
    expect(rulesFor(path)).toEqual([]);
  });
});
