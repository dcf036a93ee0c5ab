import { allowTypeScript, main } from './setup/entry.mjs';

// npm run -s export -- --as TOOL request.json: the request as code of another tool.
await main(async () => {
  await allowTypeScript();
  const { exportRequest } = await import('./export/export-request.ts');
  await exportRequest(process.argv.slice(2), process);
});
