import { allowTypeScript, main } from './setup/entry.mjs';

// npm run -s import -- [--json] FILE…: what other programs wrote, as a provision request and a report.
await main(async () => {
  await allowTypeScript();
  const { importFiles } = await import('./import/import-files.ts');
  process.exitCode = await importFiles(process.argv.slice(2), {
    print: (text) => process.stdout.write(`${text}\n`),
    tell: (text) => process.stderr.write(`${text}\n`),
  });
});
