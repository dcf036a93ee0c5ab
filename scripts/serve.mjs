import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ToolRefusal, allowTypeScript, main, root } from './setup/entry.mjs';
import { readPlace } from './setup/place.mjs';

// Serves the dist that is there: npm start without its install and build, for e2e.
await main(async () => {
  if (!existsSync(join(root, 'dist', 'index.html'))) {
    throw new ToolRefusal('There is no dist yet: npm run build makes it, npm start does both.');
  }
  await allowTypeScript();
  const { prepare, serve } = await import('./serve/serve.ts');
  await serve(root, await prepare(process.env, readPlace(process.env)));
});
