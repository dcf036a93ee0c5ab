import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** What zod brings along to write JSON Schemas, behind a method of every schema. */
const WRITERS = /[\\/]zod[\\/]v4[\\/]core[\\/](to-json-schema|json-schema-processors)[.]js$/;
/** What it brings along for objects that hold themselves, which nothing that was JSON does. */
const CYCLES = /[\\/]zod[\\/]v4[\\/]core[\\/]memoizer[.]js$/;
/** Its own words for what is wrong; the page has others (`schemaWords`), and shows no other. */
const WORDS = /[\\/]zod[\\/]v4[\\/]locales[\\/]en[.]js$/;

const WITHOUT_CYCLES = `export class $ZodCyclicError extends Error {}
export const isRecursiveSchema = undefined;
export const isBackEdge = undefined;
export const memoizer = () => undefined;
`;

/** The names of such a file with nothing behind them; undefined for any other file. */
export function withoutUnused(file: string): string | undefined {
  if (CYCLES.test(file)) return WITHOUT_CYCLES;
  if (WORDS.test(file)) return 'export default () => ({ localeError: () => undefined });\n';
  if (!WRITERS.test(file)) return undefined;
  const names = readFileSync(file, 'utf8').matchAll(/^export (?:const|function) (\w+)/gm);
  return [...names].map(([, name]) => `export const ${name} = undefined;`).join('\n');
}

/**
 * Leaves out of the page what zod can do and no page asks for: to write JSON Schemas (`npm run schemas` does
 * that), to follow objects that hold themselves, and to speak English of what is wrong.
 */
export function slimZod(): Plugin {
  return { name: 'slim-zod', apply: 'build', enforce: 'pre', load: withoutUnused };
}
