import { requireNode } from './setup/node-version.mjs';

// npm run mutants: changes the rules in one place after another and tells what no test notices.
requireNode();
const { main } = await import('./setup/entry.mjs');
await main(async () => {
  const { chooseFiles } = await import('./mutants/subjects.mjs');
  const files = chooseFiles(process.argv.slice(2));
  const { onTestNode } = await import('./setup/test-node.mjs');
  await onTestNode();
  const { ensureInstalled } = await import('./setup/install.mjs');
  await ensureInstalled({ tests: true });
  const { runMutants } = await import('./mutants/run.mjs');
  const { readEquivalents } = await import('./mutants/equivalents.mjs');
  const { judgeMutants } = await import('./mutants/judge.mjs');
  const { printMutants } = await import('./mutants/print.mjs');
  const judged = judgeMutants(await runMutants(files), files, readEquivalents());
  printMutants(judged);
  process.exitCode = judged.problems.length === 0 ? 0 : 1;
});
