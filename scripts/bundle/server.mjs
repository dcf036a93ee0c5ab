import { fileURLToPath } from 'node:url';
import { prepare, serve } from '#scripts/serve/serve';
import { main } from '#scripts/setup/entry.mjs';
import { requireNode } from '#scripts/setup/node-version.mjs';
import { readPlace } from '#scripts/setup/place.mjs';

// node server.mjs: the server of npm run bundle, in one file, with the dist beside it.
requireNode();
await main(async () => {
  const settings = await prepare(process.env, readPlace(process.env));
  await serve(fileURLToPath(new URL('.', import.meta.url)), settings);
});
