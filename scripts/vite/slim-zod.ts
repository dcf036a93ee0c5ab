import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** What zod brings along to write JSON Schemas, behind a method of every schema. */
const WRITERS = /[\\/]zod[\\/]v4[\\/]core[\\/](to-json-schema|json-schema-processors)[.]js$/;

/** The names of such a file with nothing behind them; undefined for any other file. */
export function withoutWriters(file: string): string | undefined {
  if (!WRITERS.test(file)) return undefined;
  const names = readFileSync(file, 'utf8').matchAll(/^export (?:const|function) (\w+)/gm);
  return [...names].map(([, name]) => `export const ${name} = undefined;`).join('\n');
}

/** Leaves out of the page how zod writes JSON Schemas: `npm run schemas` does that, and no page ever. */
export function slimZod(): Plugin {
  return { name: 'slim-zod', apply: 'build', enforce: 'pre', load: withoutWriters };
}
