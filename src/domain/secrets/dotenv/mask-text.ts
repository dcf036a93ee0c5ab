import { readDotenv } from './dotenv';
import { skipBlanks } from './dotenv-value';

/**
 * A .env text with everything but names hidden: the same length, lines and spaces, so that it can be laid
 * over the text. Comments and lines that were not understood are hidden too; they may hold a value.
 */
export function maskDotenv(source: string): string {
  const { text, entries } = readDotenv(source);
  let masked = '';
  let at = 0;
  for (const { from, key } of entries) {
    const value = skipBlanks(text, from + key.length) + 1;
    masked += hide(text.slice(at, from)) + text.slice(from, value);
    at = value;
  }
  return masked + hide(text.slice(at));
}

const hide = (text: string) => text.replace(/\S/g, '•');
