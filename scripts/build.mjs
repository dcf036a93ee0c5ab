import { main } from './setup/entry.mjs';
import { ensureInstalled } from './setup/install.mjs';
import { requireNode } from './setup/node-version.mjs';
import { ensureBuilt } from './setup/build.mjs';

// npm run build: always builds, even when dist is up to date.
requireNode();
await main(async () => {
  await ensureInstalled();
  await ensureBuilt({ force: true });
});
