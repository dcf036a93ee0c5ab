import { requireNode } from './setup/node-version.mjs';

// npm run bench: times in one run on one machine; figures to compare with one another, never a test.
requireNode();
const { main } = await import('./setup/entry.mjs');
await main(async () => {
  const { readOptions } = await import('./bench/options.mjs');
  const options = readOptions(process.argv.slice(2));
  const { onTestNode } = await import('./setup/test-node.mjs');
  await onTestNode();
  const { ensureInstalled } = await import('./setup/install.mjs');
  const { ensureBuilt } = await import('./setup/build.mjs');
  const { ensureChromium } = await import('./setup/chromium.mjs');
  await ensureInstalled({ tests: true });
  await ensureBuilt();
  const { bench } = await import('./bench/bench.mjs');
  await bench(await ensureChromium(), options);
});
