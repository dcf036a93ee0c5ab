import { requireNode } from './setup/node-version.mjs';

// npm run dev: Vite with HMR, and the same API and config.json in the same server.
requireNode();
const { allowTypeScript, main, root } = await import('./setup/entry.mjs');
await main(async () => {
  const { ensureInstalled } = await import('./setup/install.mjs');
  await ensureInstalled();
  await allowTypeScript();
  const { dev } = await import('./serve/dev.ts');
  await dev(root, process.env);
});
