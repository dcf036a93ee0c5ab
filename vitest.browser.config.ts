import { playwright } from '@vitest/browser-playwright';
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { mergeConfig } from 'vite';
import { defineConfig } from 'vitest/config';
import page from './vite.config.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** npm test names a browser; by hand the same finder is asked. '' leaves it to Playwright's own. */
const findChromium = () =>
  execFileSync(process.execPath, [here('./scripts/setup/chromium.mjs')], { encoding: 'utf8' });
const executablePath = (process.env['CHROMIUM_PATH'] ?? findChromium()) || undefined;

/** Controls by themselves, in a real browser: the page's own build, its styles included. */
const controls = defineConfig({
  // Found only while a test runs, one of these would reload the page under it.
  optimizeDeps: {
    include: [
      '@radix-ui/react-dialog',
      '@radix-ui/react-dropdown-menu',
      '@radix-ui/react-popover',
      '@tanstack/react-query',
      'axe-core',
      'cmdk',
      'diff',
      'idb',
      'fflate',
      'lucide-react',
      'react',
      'react-dom',
      'react-dom/client',
      'react-hook-form',
      'react/jsx-dev-runtime',
      'vitest-browser-react',
      'wouter',
      'yaml',
      'zod',
    ],
  },
  test: {
    setupFiles: ['src/testing/every-test.ts'],
    // One after the other: a key goes to the page that has the focus.
    fileParallelism: false,
    // Long, so that a machine busy with other work is slow and not wrong.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // As with stories: a browser that stops answering is told apart from a fault.
    retry: 1,
    expect: { poll: { timeout: 30_000 } },
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      viewport: { width: 1280, height: 800 },
      provider: playwright({
        actionTimeout: 45_000,
        launchOptions: { executablePath, args: ['--no-sandbox', '--disable-gpu'] },
        contextOptions: { permissions: ['clipboard-read', 'clipboard-write'] },
      }),
      instances: [{ browser: 'chromium' }],
    },
  },
});

const both = mergeConfig(page, controls);
// The page's own are the unit tests.
delete both.test.projects;
both.test.include = ['src/**/*.browser.test.tsx'];
both.test.exclude = ['node_modules/**'];

export default both;
