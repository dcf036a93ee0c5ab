export interface JsonSize {
  /** How many lists and objects lie in one another at most. */
  depth: number;
  /** Items and members of all lists and objects together; an empty one counts as one. */
  items: number;
}

/**
 * How deep and how wide a JSON text is, before it is parsed: a reader that recurses, or spreads a list,
 * runs out of stack on either. Takes any text, and goes over it once.
 */
export function jsonSize(text: string): JsonSize {
  const size: JsonSize = { depth: 0, items: 0 };
  let open = 0;
  const token = /["[\]{},]/g;
  for (let found = token.exec(text); found; found = token.exec(text)) {
    const [sign] = found;
    if (sign === '"') token.lastIndex = endOfString(text, found.index);
    else if (sign === ']' || sign === '}') open -= 1;
    else {
      size.items += 1;
      if (sign !== ',') open += 1;
      if (open > size.depth) size.depth = open;
    }
  }
  return size;
}

/** The place after the quote that ends the string which begins at `start`. */
export function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 92) at += 1;
    else if (code === 34) return at + 1;
  }
  return text.length;
}
