import { jsonSize } from '@/text/json-size';

/** No document, request or answer is nearly as deep. What is deeper exhausts the stack of what reads it. */
export const MOST_LEVELS = 500;

/** More than any document has. Each may be wrong, and a schema passes all complaints on as one call's arguments. */
export const MOST_ITEMS = 50_000;

/** What of a JSON text is beyond what can be read; undefined where nothing is. */
export function beyondBounds(text: string): 'levels' | 'items' | undefined {
  const { depth, items } = jsonSize(text);
  if (depth > MOST_LEVELS) return 'levels';
  return items > MOST_ITEMS ? 'items' : undefined;
}

/** The value of a JSON text; undefined where it is none, or beyond the bounds. */
export function parseBounded(text: string): unknown {
  if (beyondBounds(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
