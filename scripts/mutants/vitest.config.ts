import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
// oxlint-disable-next-line eslint/no-restricted-imports -- no alias leads out of here
import { composeSchema } from '../vite/compose-schema.ts';
import { keptThread, stopThread } from './kept-thread.ts';
import { QuickFirst } from './quick-first.ts';

/** The tests that a mutant is shown to: those of its subject of the domain, all in one thread. */
export default defineConfig({
  plugins: [
    composeSchema(),
    {
      name: 'kept-thread',
      // Here, because Stryker names a pool of its own over what a config says.
      configureVitest({ project, vitest }) {
        project.config.pool = 'kept';
        project.config.poolRunner = { name: 'kept', createPoolWorker: keptThread };
        vitest.onClose(stopThread);
      },
    },
  ],
  resolve: {
    alias: {
      '@': fileURLToPath(new URL('../../src', import.meta.url)),
      '#sandbox': fileURLToPath(new URL('../../sandbox', import.meta.url)),
    },
  },
  test: {
    include: [`src/domain/${process.env['MUTANTS_OF'] ?? '*'}/**/*.test.ts`],
    // Texts of megabytes tell how long something takes, not what it means: with mutants in it, minutes.
    exclude: ['**/*.shared.test.ts', '**/*.large.test.ts'],
    setupFiles: [fileURLToPath(new URL('fresh-mutant.ts', import.meta.url))],
    environment: 'node',
    sequence: { sequencer: QuickFirst },
    // With mutants in it the code is slow, and so may the machine be.
    testTimeout: 600_000,
  },
});
