import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ToolRefusal, allowTypeScript, main, root } from './setup/entry.mjs';

// npm run schemas: writes the published JSON Schemas from the zod schema; --check only compares.
await main(async () => {
  await allowTypeScript();
  const { schemaFiles } = await import('./schema-files.ts');
  const folder = join(root, 'public', 'schemas');
  const stale = schemaFiles().filter(({ name, text }) => read(join(folder, name)) !== text);
  if (process.argv.includes('--check')) {
    const names = stale.map(({ name }) => name).join(', ');
    if (stale.length > 0)
      throw new ToolRefusal(
        `Out of date in public/schemas: ${names}. npm run schemas writes them anew.`,
      );
    console.log('public/schemas is what the schema says.');
    return;
  }
  mkdirSync(folder, { recursive: true });
  for (const { name, text } of stale) writeFileSync(join(folder, name), text);
  console.log(`${stale.length} of ${schemaFiles().length} schema files written.`);
});

function read(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
