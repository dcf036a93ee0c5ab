import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './setup/entry.mjs';
import { binFile } from './setup/run.mjs';

/** Each is an npm script of the same name: what npm test runs is what a person runs. */
export const steps = [
  'types',
  'lint',
  'format',
  'layers',
  'unused',
  'lockfile',
  'schemas',
  'unit',
  'component',
  'build',
  'size',
  'bundle',
  'e2e',
  'e2e:firefox',
  'e2e:webkit',
];
/**
 * Run first and side by side, one lane beside the other: on two cores Vitest leaves one free, and none of the others
 * needs more. None reads what one of the other lane writes. The stories want the machine for themselves.
 */
export const lanes = [['unit'], steps.slice(0, steps.indexOf('e2e')).filter((it) => it !== 'unit')];
/** Those that look at a page. */
export const browserSteps = ['component', 'e2e', 'e2e:firefox', 'e2e:webkit', 'e2e:shared'];
/** What needs the folder beside the checkout; not part of npm test. */
export const sharedSteps = ['unit:shared', 'e2e:shared'];

/** Commands whose package has another name. */
const packageOf = {
  tsc: 'typescript',
  depcruise: 'dependency-cruiser',
  playwright: '@playwright/test',
};

/** The arguments for Node that do what the npm script does, without a shell or a .bin shim. */
export function nodeArguments(step) {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const [command, ...args] = [...scripts[step].matchAll(/"([^"]*)"|\S+/g)].map(
    ([word, quoted]) => quoted ?? word,
  );
  return command === 'node' ? args : [binFile(packageOf[command] ?? command, command), ...args];
}

/** Where a step's own counts go, for the summary of .ci/run. */
export const resultsFolder = (suite) => join(root, 'node_modules', '.cache', 'results', suite);

/** What npm test adds to the script: a report to count, or the checking form of a command that writes. */
export function extraArguments(step, report) {
  if (step === 'schemas' || step === 'bundle') return ['--check'];
  if (!step.startsWith('unit') && step !== 'component') return [];
  return ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
}

/** Whether a step's stories were all left out, as where their browser did not start; it has said why. */
export function ranNothing(report) {
  if (!existsSync(report)) return false;
  const { stats } = JSON.parse(readFileSync(report, 'utf8'));
  return stats !== undefined && stats.skipped > 0 && stats.expected + stats.flaky === 0;
}
