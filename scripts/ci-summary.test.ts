import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'console results '));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const ok = (step: string) => ({ step, ok: true });
const skipped = (step: string) => ({ step, ok: true, skipped: true });
const bad = (step: string) => ({ step, ok: false });
const unit = (passed: number, failed: number) => ({
  numPassedTests: passed,
  numFailedTests: failed,
});
const e2e = (expected: number, unexpected: number, flaky = 0) => ({
  stats: { expected, unexpected, flaky, skipped: 0 },
  errors: [],
});
const story = (title: string, status: string, message: string) => ({
  file: 'b.spec.ts',
  line: 9,
  title,
  tests: [{ status, results: [{ error: { message } }, {}] }],
});

it.each<[why: string, files: Record<string, unknown>, line: string, code: number]>([
  [
    'adds tests of both runners and counts other steps as one',
    {
      'test/steps.json': [
        ok('types'),
        ok('unit'),
        ok('component'),
        ok('e2e'),
        skipped('e2e:firefox'),
      ],
      'test/unit.json': unit(40, 0),
      'test/component.json': unit(9, 0),
      'test/e2e.json': e2e(7, 0),
      'shared/steps.json': [ok('unit:shared')],
      'shared/unit-shared.json': unit(5, 0),
    },
    '62 passed, 0 failed',
    0,
  ],
  [
    'fails with a failed test',
    { 'test/steps.json': [bad('unit')], 'test/unit.json': unit(3, 2), 'shared/steps.json': [] },
    'Failed:\n  unit: no test of it says why\n3 passed, 2 failed',
    1,
  ],
  [
    'fails with a failed step that has no failed test',
    {
      'test/steps.json': [ok('types'), bad('e2e')],
      'test/e2e.json': e2e(2, 0),
      'shared/steps.json': [],
    },
    'Failed:\n  e2e: no test of it says why\n3 passed, 1 failed',
    1,
  ],
  [
    'says how many were tried again',
    {
      'test/steps.json': [ok('e2e')],
      'test/e2e.json': e2e(7, 0, 2),
      'shared/steps.json': [],
    },
    '2 of them passed only when tried again\n9 passed, 0 failed',
    0,
  ],
  [
    'names what failed, with the first lines of why, and what was tried again',
    {
      'test/steps.json': [bad('unit'), bad('e2e')],
      'test/unit.json': {
        ...unit(3, 1),
        testResults: [
          { name: 'good.test.ts', assertionResults: [{ status: 'passed', fullName: 'good' }] },
          {
            name: 'bad.test.ts',
            assertionResults: [
              { status: 'failed', fullName: 'a rule', failureMessages: ['expected 1\n\n to be 2'] },
            ],
          },
          { name: 'unread.test.ts', message: 'no such module', assertionResults: [] },
        ],
      },
      'test/e2e.json': {
        ...e2e(7, 1, 1),
        suites: [
          {
            specs: [{ file: 'a.spec.ts', line: 3, title: 'goes', tests: [{ status: 'expected' }] }],
            suites: [
              {
                specs: [
                  story('is slow', 'flaky', 'a first try'),
                  story(
                    'is wrong',
                    'unexpected',
                    '\u001B[31mone\u001B[39m\ntwo\nthree\nfour\nfive',
                  ),
                ],
              },
            ],
          },
        ],
      },
      'shared/steps.json': [],
    },
    `Passed only when tried again:
  e2e: b.spec.ts:9 is slow
    a first try
Failed:
  unit: a rule
    expected 1
    to be 2
  unit: unread.test.ts
    no such module
  e2e: b.spec.ts:9 is wrong
    one
    two
    three
    four
1 of them passed only when tried again
11 passed, 2 failed`,
    1,
  ],
  [
    'fails when a suite did not start',
    { 'test/steps.json': [ok('types')] },
    'Failed:\n  shared: did not start\n1 passed, 1 failed',
    1,
  ],
  [
    'fails when nothing ran',
    { 'test/steps.json': [], 'shared/steps.json': [] },
    '0 passed, 0 failed',
    1,
  ],
  [
    'counts no test for a suite that has none',
    {
      'test/steps.json': [ok('types')],
      'shared/steps.json': [ok('e2e:shared')],
      'shared/e2e-shared.json': e2e(0, 0),
    },
    '1 passed, 0 failed',
    0,
  ],
])('%s', (_why, files, line, code) => {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), JSON.stringify(content));
  }
  const script = fileURLToPath(new URL('./ci-summary.mjs', import.meta.url));
  const env = { ...process.env, RESULTS_DIR: folder };
  const run = spawnSync(process.execPath, [script, 'test', 'shared'], { env, encoding: 'utf8' });
  expect(run.stdout.trim()).toBe(line);
  expect(run.status).toBe(code);
});
