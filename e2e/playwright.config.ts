import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const report = process.env['TEST_REPORT'] || here('../node_modules/.cache/results/e2e.json');

/** npm test names a browser; by hand the same finder is asked. '' leaves it to Playwright's own. */
const findChromium = () =>
  execFileSync(process.execPath, [here('../scripts/setup/chromium.mjs')], { encoding: 'utf8' });
const executablePath = (process.env['CHROMIUM_PATH'] ?? findChromium()) || undefined;

export default defineConfig({
  testDir: '.',
  testIgnore: ['shared/**', 'webkit/**'],
  outputDir: '../test-results',
  fullyParallel: true,
  timeout: 180_000,
  // Long, so that a machine busy with other work is slow and not wrong.
  expect: { timeout: 30_000 },
  forbidOnly: Boolean(process.env['CI']),
  // A story waits for a third of its time: on two cores a third one goes on meanwhile.
  workers: 3,
  // A browser that stops answering on a busy machine is told apart from a fault: tried again, and named in the sum.
  retries: 2,
  globalTimeout: 60 * 60_000,
  reporter: [['list'], ['json', { outputFile: report }]],
  use: {
    // A trace copies the page at every step, which is half of the time; `npm run e2e -- --trace on` makes one.
    trace: 'off',
    // Well within a story's time, so that what hangs fails where it hangs.
    actionTimeout: 60_000,
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath,
      args: [
        '--no-sandbox',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
        '--disable-gpu',
        '--disable-quic',
      ],
    },
  },
});
