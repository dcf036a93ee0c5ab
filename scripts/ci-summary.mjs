import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';

// Adds up what the suites left behind: node scripts/ci-summary.mjs test shared
// No imports from packages: it must answer even when the install failed.
const home =
  process.env.RESULTS_DIR ??
  fileURLToPath(new URL('../node_modules/.cache/results', import.meta.url));
const total = { passed: 0, failed: 0, again: 0 };
const failedNames = [];
const againNames = [];

for (const suite of process.argv.slice(2)) {
  const steps = read(suite, 'steps.json');
  // A suite that left nothing behind did not even start.
  if (!steps) {
    total.failed += 1;
    failedNames.push(`${suite}: did not start`);
  }
  for (const { step, ok, skipped } of steps ?? []) {
    if (skipped) continue;
    const report = read(suite, `${step.replace(':', '-')}.json`);
    const counts = countsOf(report) ?? { passed: ok ? 1 : 0, failed: 0 };
    const names = namesOf(report);
    failedNames.push(...names.failed.map((name) => `${step}: ${name}`));
    againNames.push(...names.again.map((name) => `${step}: ${name}`));
    if (!ok && names.failed.length === 0) failedNames.push(`${step}: no test of it says why`);
    total.passed += counts.passed;
    total.again += counts.again ?? 0;
    // A failed step counts even when none of its tests says so: it may have died before them.
    total.failed += ok ? counts.failed : Math.max(1, counts.failed);
  }
}

// Last, since the end of a long output is what is read first, and often all that is kept.
list('Passed only when tried again:', againNames);
list('Failed:', failedNames);
if (total.again > 0) console.log(`${total.again} of them passed only when tried again`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;

function read(suite, name) {
  try {
    return JSON.parse(readFileSync(join(home, suite, name), 'utf8'));
  } catch {
    return undefined;
  }
}

/** Vitest's and Playwright's JSON reports; undefined for a step that has none. */
function countsOf(report) {
  if (!report) return undefined;
  if (report.stats) {
    const { expected, flaky, unexpected } = report.stats;
    const failed = unexpected + (report.errors?.length ?? 0);
    return { passed: expected + flaky, failed, again: flaky };
  }
  return { passed: report.numPassedTests, failed: report.numFailedTests };
}

function list(heading, names) {
  if (names.length === 0) return;
  console.log(heading);
  for (const name of names.slice(0, 20)) console.log(`  ${name}`);
  if (names.length > 20) console.log(`  and ${names.length - 20} more`);
}

/** Which tests a report says failed, each with the first lines of its error, and which passed only when tried again. */
function namesOf(report) {
  if (!report) return { failed: [], again: [] };
  if (!report.stats) return { failed: (report.testResults ?? []).flatMap(failedInFile), again: [] };
  const specs = (report.suites ?? []).flatMap(specsOf);
  const withStatus = (status) =>
    specs.flatMap(({ file, line, title, tests }) =>
      tests
        .filter((one) => one.status === status)
        .map(({ results }) => {
          const { error } = results?.find((result) => result.error) ?? {};
          return withReason(`${file}:${line} ${title}`, error?.message);
        }),
    );
  return { failed: withStatus('unexpected'), again: withStatus('flaky') };
}

function specsOf({ specs = [], suites = [] }) {
  return [...specs, ...suites.flatMap(specsOf)];
}

function failedInFile({ name, message, assertionResults = [] }) {
  const failed = assertionResults.filter(({ status }) => status === 'failed');
  // A file that could not be read has no test that failed.
  if (failed.length === 0) return message ? [withReason(name, message)] : [];
  return failed.map(({ fullName, failureMessages }) => withReason(fullName, failureMessages?.[0]));
}

/** Four lines are enough to know what was expected, what there was, and of what. */
function withReason(name, message = '') {
  const lines = stripVTControlCharacters(message).split('\n');
  const told = lines.map((line) => line.trim()).filter(Boolean);
  return [name, ...told.slice(0, 4).map((line) => `    ${line.slice(0, 300)}`)].join('\n');
}
