import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { composeSchema } from '#scripts/vite/compose-schema';
import { delivered } from '#scripts/vite/delivered';

const here = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** Writes the server and the sandbox as one `server.mjs`, which needs nothing but Node, and what is in it, into a folder. */
export async function bundleServer(folder: string): Promise<void> {
  await build({
    configFile: false,
    root: here('.'),
    logLevel: 'warn',
    resolve: {
      alias: [
        { find: '@', replacement: here('src') },
        { find: '#sandbox', replacement: here('sandbox') },
        { find: '#scripts', replacement: here('scripts') },
      ],
    },
    plugins: [composeSchema(), delivered().write()],
    publicDir: false,
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: here('scripts/bundle/server.mjs'),
      outDir: folder,
      emptyOutDir: true,
      target: 'node20',
      minify: true,
      rolldownOptions: { output: { entryFileNames: 'server.mjs', codeSplitting: false } },
    },
  });
}
