import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** What zod brings along to write JSON Schemas, behind a method of every schema. */
const WRITERS = /[\\/]zod[\\/]v4[\\/]core[\\/](to-json-schema|json-schema-processors)[.]js$/;
/** What it brings along for objects that hold themselves, which nothing that was JSON does. */
const CYCLES = /[\\/]zod[\\/]v4[\\/]core[\\/]memoizer[.]js$/;
/** Its own words for what is wrong; the page has others (`schemaWords`), and shows no other. */
const WORDS = /[\\/]zod[\\/]v4[\\/]locales[\\/]en[.]js$/;

/** Where its kinds are, each with a method for everything that may follow it. */
const KINDS = /[\\/]zod[\\/]v4[\\/]classic[\\/]schemas[.]js$/;
/**
 * What may follow a text and nowhere on the page does: each brings a kind of its own along. Formats are asked for
 * without a text before them (`z.iso.datetime()`), which keeps them where they are asked for.
 */
export const UNUSED_METHODS =
  `email url jwt emoji guid uuid uuidv4 uuidv6 uuidv7 nanoid cuid cuid2 ulid base64
  base64url xid ksuid e164 ipv4 ipv6 cidrv4 cidrv6 datetime date time duration includes
  startsWith endsWith lowercase uppercase normalize toLowerCase toUpperCase slugify`.split(/\s+/);
const UNUSED_METHOD = new RegExp(
  `^ {4}(?:${UNUSED_METHODS.join('|')})\\([^)]*\\) \\{\\n {8}return this[.]check\\(.*\\n {4}\\},\\n`,
  'gm',
);

const WITHOUT_CYCLES = `export class $ZodCyclicError extends Error {}
export const isRecursiveSchema = undefined;
export const isBackEdge = undefined;
export const memoizer = () => undefined;
`;

/** Such a file without what nothing asks for; undefined for any other file. */
export function withoutUnused(file: string): string | undefined {
  if (CYCLES.test(file)) return WITHOUT_CYCLES;
  if (WORDS.test(file)) return 'export default () => ({ localeError: () => undefined });\n';
  if (KINDS.test(file)) return readFileSync(file, 'utf8').replaceAll(UNUSED_METHOD, '');
  if (!WRITERS.test(file)) return undefined;
  const names = readFileSync(file, 'utf8').matchAll(/^export (?:const|function) (\w+)/gm);
  return [...names].map(([, name]) => `export const ${name} = undefined;`).join('\n');
}

/**
 * Leaves out of the page what zod can do and no page asks for: to write JSON Schemas (`npm run schemas` does
 * that), to follow objects that hold themselves, to speak English of what is wrong, and formats of texts.
 */
export function slimZod(): Plugin {
  return { name: 'slim-zod', apply: 'build', enforce: 'pre', load: withoutUnused };
}
