// The types of `test` alone: vitest itself is not there where only npm start was run.
/// <reference types="vitest/config" />
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { pagePolicy } from './scripts/serve/headers.ts';
import { composeSchema } from './scripts/vite/compose-schema.ts';
import { delivered } from './scripts/vite/delivered.ts';
import { DRAWN_PART } from './scripts/vite/drawn-parts.ts';
import { firstPaint } from './scripts/vite/first-paint.ts';
import { noCircles } from './scripts/vite/no-circles.ts';
import { slimZod } from './scripts/vite/slim-zod.ts';

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

/** What is kept in one file, each for its reason; all else is cut where an import() asks for it. */
const chunkGroups = [
  // Large, loaded late, and it stays cached while the console around it changes.
  {
    name: 'monaco',
    test: /node_modules\/(monaco-|vscode-|jsonc-parser|proxy-disposable)/,
    includeDependenciesRecursively: false,
  },
  // Shared by Monaco and the page; in either's file it would make one load, or expire, with the other.
  { name: 'preload', test: /vite\/preload-helper/ },
  // What the first load needs, in one piece: many small ones are larger together, and lazy parts share it.
  { name: 'base', tags: ['$initial' as const], includeDependenciesRecursively: false },
  // Apart from what the others share, which is large; they take from it what it has.
  {
    name: 'drawn',
    test: (id: string) => id.endsWith(DRAWN_PART.part),
    includeDependenciesRecursively: true,
  },
  // What lazy parts share with one another. Cut by who needs it, files become many and small; merged by
  // size, they import one another in circles, and one runs before what it needs.
  { name: 'shared', minShareCount: 2 },
];

/** A warning that everybody sees at the first start and nobody mends teaches to look away. */
function refuse({ message }: { message: string }): void {
  // How long plugins took is told on a busy machine only, and nobody could mend it.
  if (message.includes('[PLUGIN_TIMINGS]')) return;
  throw new Error(message);
}

const { version } = JSON.parse(readFileSync(here('./package.json'), 'utf8')) as { version: string };

/** How a module of the page is read, in the build and where its HTML is made. */
const page = {
  define: { 'import.meta.env.CONSOLE_VERSION': JSON.stringify(version) },
  resolve: {
    alias: [
      { find: '@', replacement: here('./src') },
      { find: '#sandbox', replacement: here('./sandbox') },
      { find: '#scripts', replacement: here('./scripts') },
      ...monacoAliases,
    ],
  },
};
const alone = () => ({
  ...page,
  root: here('.'),
  configFile: false as const,
  plugins: [react(), composeSchema()],
});

const parts = delivered();

/** Unit tests; those of controls, in a real browser, are told of in vitest.browser.config.ts. */
const tests = (name: string, include: string[], isolate = true) => {
  const others = ['**/*.browser.test.tsx', ...(name === 'shared' ? [] : ['**/*.shared.test.ts'])];
  return {
    extends: true as const,
    test: { name, include, exclude: ['node_modules/**', ...others], isolate },
  };
};

export default defineConfig({
  ...page,
  // Scripts and styles find one another wherever they lie; the HTML, served at any depth, gets its place from the server.
  base: './',
  plugins: [
    react(),
    tailwindcss(),
    composeSchema(),
    slimZod(),
    noCircles(),
    firstPaint(alone, pagePolicy),
    parts.write(),
  ],
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
  worker: { format: 'es', plugins: () => [composeSchema(), slimZod(), parts.watch()] },
  build: {
    target: 'es2022',
    sourcemap: false,
    chunkSizeWarningLimit: 4000,
    // A browser that does not know the hint fetches the same parts a little later.
    modulePreload: { polyfill: false },
    // Nothing inlined: the page's policy allows no data: fonts.
    assetsInlineLimit: 0,
    rolldownOptions: {
      onwarn: refuse,
      output: {
        codeSplitting: { groups: chunkGroups },
      },
    },
  },
  test: {
    environment: 'node',
    // A busy machine is slow, not wrong.
    testTimeout: 30_000,
    hookTimeout: 30_000,
    projects: [
      // Their modules remember nothing, so one worker reads them once, for half of the time.
      tests('together', ['{src/domain,src/text,sandbox}/**/*.test.ts'], false),
      tests('apart', ['{src/!(domain|text),scripts}/**/*.test.{ts,tsx}']),
      // On data that lies beside the checkout.
      tests('shared', ['{src,sandbox,scripts}/**/*.shared.test.ts']),
    ],
  },
});
