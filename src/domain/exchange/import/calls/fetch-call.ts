import type { FileText } from '@/domain/exchange/import/shell/follow-commands';
import { parseBounded } from '@/domain/schema/bounded-json';
import { isMembers } from '@/domain/schema/members';
import { goTexts, isGoProgram } from './go-texts';
import { readLiteral } from './js-literal';

/** What a program sends, as a JSON value or text, and the places whose value only the program knows. */
export interface ProgramBody {
  value: unknown;
  unknown: { path: string; written: string }[];
  hasKey: boolean;
}

/** Tries beyond these find nothing more. */
const MOST_CALLS = 20;

/** JSON that stands in a program’s text as it is: between back quotes, in a raw text, in a here-string. */
function jsonWithComposeFile(text: string) {
  let tried = 0;
  for (const found of text.matchAll(/\{\s*"(?:[^"\\\n]|\\.){0,300}"\s*:/g)) {
    tried += 1;
    if (tried > MOST_CALLS) return undefined;
    const value = parseBounded(text.slice(found.index, objectEnd(text, found.index)));
    if (isMembers(value) && isMembers(value.compose_file)) return { value, unknown: [] };
  }
  return undefined;
}

/** A request that a program in Go has as one text, in as many literals as that takes. */
function inGoText(text: string) {
  for (const one of isGoProgram(text) ? goTexts(text) : []) {
    const value = one.includes('compose_file') ? parseBounded(one) : undefined;
    if (isMembers(value) && isMembers(value.compose_file)) return { value, unknown: [] };
  }
  return undefined;
}

/** Behind the bracket that closes the one at `from`. */
function objectEnd(text: string, from: number): number {
  let depth = 0;
  const sign = /"(?:[^"\\]|\\.)*"|[{}]/g;
  sign.lastIndex = from;
  for (let found = sign.exec(text); found; found = sign.exec(text)) {
    if (found[0] === '{') depth += 1;
    if (found[0] === '}') depth -= 1;
    if (depth === 0) return sign.lastIndex;
  }
  return text.length;
}

/**
 * The request in a JavaScript or TypeScript text: the body of its first `fetch` that sends one, else an object with
 * a `compose_file`, as it is passed to an SDK or stands in a program of another language. Undefined where there is none.
 */
export function programBody(text: string, file: FileText): ProgramBody | undefined {
  const hasKey = /['"]?(?:x-api-key|authorization)['"]?\s*:\s*['"`][^'"`$]{8,}/i.test(text);
  const calls = text.matchAll(/\bfetch\s*\(/g);
  let tried = 0;
  for (const call of calls) {
    tried += 1;
    if (tried > MOST_CALLS) break;
    const found = fetchBody(text, call.index + call[0].length, file);
    if (found) return { ...found, hasKey };
  }
  const object = inGoText(text) ?? jsonWithComposeFile(text) ?? objectWithComposeFile(text, file);
  return object && { ...object, hasKey };
}

function fetchBody(text: string, from: number, file: FileText) {
  // The address is a short expression; what follows the comma are the options.
  const comma = /,\s*(?=\{)/g;
  comma.lastIndex = from;
  const found = comma.exec(text.slice(0, from + 2_000));
  if (!found) return undefined;
  const options = readLiteral(text, found.index + found[0].length, file);
  if (!options || !isMembers(options.value)) return undefined;
  const { body } = options.value;
  if (body === undefined) return undefined;
  const unknown = options.unknown
    .filter(({ path }) => path.startsWith('body.'))
    .map(({ path, written }) => ({ path: path.slice('body.'.length), written }));
  return { value: body, unknown };
}

function objectWithComposeFile(text: string, file: FileText) {
  let tried = 0;
  for (const found of text.matchAll(/\bJSON\.parse\(/g)) {
    tried += 1;
    const read = tried > MOST_CALLS ? undefined : readLiteral(text, found.index, file);
    if (read && isMembers(read.value) && isMembers(read.value.compose_file)) return read;
  }
  for (const found of text.matchAll(/['"]?compose_file['"]?\s*:\s*\{/g)) {
    let at = found.index;
    for (let back = 0; back < 5 && tried < MOST_CALLS; back += 1) {
      at = text.lastIndexOf('{', at - 1);
      if (at === -1) break;
      tried += 1;
      const read = readLiteral(text, at, file);
      if (read && isMembers(read.value) && isMembers(read.value.compose_file)) return read;
    }
  }
  return undefined;
}
