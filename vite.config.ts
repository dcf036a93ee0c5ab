// The types of `test` alone: vitest itself is not there where only npm start was run.
/// <reference types="vitest/config" />
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { composeSchema } from './scripts/vite-compose-schema.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** What Monaco and its YAML worker need to be found; the reasons stand with each. */
const monacoAliases = [
  // monaco-worker-manager still imports from where Monaco kept its modules before 0.56.
  { find: /^monaco-editor\/esm\/vs\/(.*)$/, replacement: 'monaco-editor/$1' },
  // The YAML worker brings prettier along, for a formatter that is switched off.
  {
    find: /^prettier\/(standalone|plugins\/(yaml|estree))$/,
    replacement: here('./src/ui/code-editor/monaco/no-formatter.ts'),
  },
];

/** Monaco by itself: it is large, loaded late, and stays cached while the console around it changes. */
const chunkGroups = [
  {
    name: 'monaco',
    test: /node_modules\/(monaco-|vscode-|jsonc-parser|proxy-disposable)/,
    includeDependenciesRecursively: false,
  },
  {
    name: 'monaco-setup',
    test: /code-editor\/monaco\/|virtual:compose-schema/,
    includeDependenciesRecursively: false,
  },
  // Shared by what comes after an answer, and by nothing the form needs.
  {
    name: 'later-verdict',
    test: /src\/display\/(?!seen-script|secrets|RawBody)|domain\/hash\/([a-z]+\/)?[a-z0-9-]+\.ts/,
    includeDependenciesRecursively: false,
  },
  {
    name: 'later-shared',
    test: /result\/history\/|domain\/cloud\/provision-life|result\/explain-answer|node_modules\/(diff|@noble|noble-curves)\//,
    includeDependenciesRecursively: false,
  },
  // Shared by the form's secrets editor and the steps after a provision, both loaded late.
  {
    name: 'later-secrets',
    test: /src\/display\/secrets\/(ImportDialog|SecretFields|pending-import)|src\/domain\/secrets\/(dotenv\/(dotenv|plan-import)|generate)\.ts|src\/ui\/SecretInput/,
    includeDependenciesRecursively: false,
  },
  // Keys, signatures and, without WebCrypto, the hash: nothing the form needs to stand.
  {
    name: 'later-noble',
    test: /node_modules\/(@noble|noble-curves)\//,
    includeDependenciesRecursively: false,
  },
  // Shared by what compares two texts, each loaded when it is asked for.
  {
    name: 'later-change',
    test: /src\/ui\/diff\//,
    includeDependenciesRecursively: false,
  },
  // What the form shares with what comes later, in one piece: many small ones are larger together.
  {
    name: 'base',
    test: /src\/(api|domain|form|ui|features)\/|node_modules\/(?!@noble|noble-curves|yaml|diff)/,
    minShareCount: 2,
    includeDependenciesRecursively: false,
  },
  // Shared by Monaco and the page; in either's chunk it would make one load, or expire, with the other.
  { name: 'preload', test: /vite\/preload-helper/ },
];

/** A warning that everybody sees at the first start and nobody mends teaches to look away. */
function refuse({ message }: { message: string }): never {
  throw new Error(message);
}

const { version } = JSON.parse(readFileSync(here('./package.json'), 'utf8')) as { version: string };

export default defineConfig({
  define: { 'import.meta.env.CONSOLE_VERSION': JSON.stringify(version) },
  plugins: [react(), tailwindcss(), composeSchema()],
  resolve: {
    alias: [
      { find: '@', replacement: here('./src') },
      { find: '#sandbox', replacement: here('./sandbox') },
      ...monacoAliases,
    ],
  },
  // Found late (behind a lazy import and in a worker), these would reload the first visit in development.
  optimizeDeps: {
    include: [
      'monaco-yaml',
      'monaco-yaml/yaml.worker.js',
      'monaco-editor/editor',
      'monaco-editor/editor/editor.worker',
    ],
  },
  // A worker is a build of its own, with its own plugins.
  worker: { format: 'es', plugins: () => [composeSchema()] },
  build: {
    target: 'es2022',
    sourcemap: false,
    chunkSizeWarningLimit: 4000,
    // Nothing inlined: the page's policy allows no data: fonts.
    assetsInlineLimit: 0,
    rolldownOptions: {
      onwarn: refuse,
      output: {
        codeSplitting: { groups: chunkGroups },
        // What a lazy import brings is named apart, so that the size check can tell it from the first load.
        chunkFileNames: ({ isDynamicEntry }) =>
          `assets/${isDynamicEntry ? 'later-' : ''}[name]-[hash].js`,
      },
    },
  },
  test: {
    include: ['{src,sandbox,scripts}/**/*.test.{ts,tsx}'],
    // Controls in a real browser: vitest.browser.config.ts.
    exclude: ['node_modules/**', '**/*.browser.test.tsx'],
    environment: 'node',
    // A busy machine is slow, not wrong.
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
