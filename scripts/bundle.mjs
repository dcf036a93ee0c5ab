import { requireNode } from './setup/node-version.mjs';

// npm run bundle: bundle/ with the page and its server in one file, to be run where nothing is installed. With
// --check it makes one beside, and all of it twice, and proves it: npm test does.
requireNode();
const { allowTypeScript, main, root } = await import('./setup/entry.mjs');
await main(async () => {
  const { ensureInstalled } = await import('./setup/install.mjs');
  const { buildInto, ensureBuilt } = await import('./setup/build.mjs');
  const { join } = await import('node:path');
  const { rmSync } = await import('node:fs');
  const isCheck = process.argv.includes('--check');
  await ensureInstalled();
  await ensureBuilt();
  await allowTypeScript();
  const { bundle } = await import('./bundle/bundle.ts');
  const folder = isCheck ? join(root, '.cache', 'bundle') : join(root, 'bundle');
  await bundle(root, folder);
  if (!isCheck)
    return console.log('bundle/ is ready: copy it anywhere and run node server.mjs there.');
  const again = join(root, '.cache', 'build-again');
  await buildInto(again);
  const { checkBundle } = await import('./bundle/check-bundle.ts');
  await checkBundle({ root, bundle: folder, again });
  rmSync(again, { recursive: true });
});
