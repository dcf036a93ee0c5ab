import { requireNode } from './setup/node-version.mjs';

// npm start: a checkout with nothing but Node becomes a served console.
requireNode();
const { allowTypeScript, main, root } = await import('./setup/entry.mjs');
await main(async () => {
  const { ensureInstalled } = await import('./setup/install.mjs');
  const { ensureBuilt } = await import('./setup/build.mjs');
  const { readPlace } = await import('./setup/place.mjs');
  const place = readPlace(process.env);
  await ensureInstalled();
  await allowTypeScript();
  const { prepare, serve } = await import('./serve/serve.ts');
  // What cannot work is said before the build, not after it.
  const settings = await prepare(process.env, place);
  await ensureBuilt();
  await serve(root, settings);
});
