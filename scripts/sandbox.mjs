import { allowTypeScript, main } from './setup/entry.mjs';

// npm run sandbox -- --port N: the sandbox API alone, for other clients.
await main(async () => {
  await allowTypeScript();
  const { runSandbox } = await import('./serve/sandbox.ts');
  await runSandbox(process.argv.slice(2), process.env);
});
