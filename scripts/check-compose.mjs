import { allowComposeSchema } from './setup/compose-schema.mjs';
import { allowTypeScript, main } from './setup/entry.mjs';

// npm run -s check-compose -- [--json] [--request request.json] FILE…: the editor's findings in a shell.
await main(async () => {
  await allowTypeScript();
  await allowComposeSchema();
  const { checkCompose } = await import('./check-compose/check-compose.ts');
  process.exitCode = await checkCompose(process.argv.slice(2), (line) => console.log(line));
});
