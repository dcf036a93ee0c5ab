import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

// Adds up what the suites left behind: node scripts/ci-summary.mjs test shared
// No imports from packages: it must answer even when the install failed.
const home =
  process.env.RESULTS_DIR ??
  fileURLToPath(new URL('../node_modules/.cache/results', import.meta.url));
const total = { passed: 0, failed: 0, again: 0 };

for (const suite of process.argv.slice(2)) {
  const steps = read(suite, 'steps.json');
  // A suite that left nothing behind did not even start.
  if (!steps) total.failed += 1;
  for (const { step, ok, skipped } of steps ?? []) {
    if (skipped) continue;
    const counts = countsOf(read(suite, `${step.replace(':', '-')}.json`)) ?? {
      passed: ok ? 1 : 0,
      failed: 0,
    };
    total.passed += counts.passed;
    total.again += counts.again ?? 0;
    // A failed step counts even when none of its tests says so: it may have died before them.
    total.failed += ok ? counts.failed : Math.max(1, counts.failed);
  }
}

if (total.again > 0) console.log(`${total.again} of them passed at the second try only`);
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
