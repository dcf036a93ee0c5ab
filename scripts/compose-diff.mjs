import { allowComposeSchema } from './setup/compose-schema.mjs';
import { allowTypeScript, main } from './setup/entry.mjs';

// npm run -s compose-diff -- OLD NEW [--markdown]: what moves the hash between two documents; exit status as diff's.
await main(async () => {
  await allowTypeScript();
  await allowComposeSchema();
  const { composeDiff } = await import('./compose-diff/compose-diff.ts');
  process.exitCode = await composeDiff(process.argv.slice(2), (text) => process.stdout.write(text));
});
