/** Replaces what lies between two offsets of a text, counted in UTF-16 units. */
export interface TextEdit {
  from: number;
  to: number;
  text: string;
}

/** A text with edits made, whatever their order; they must not overlap. The rest stays byte for byte. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let done = 0;
  for (const { from, to, text: inserted } of inOrder(edits)) {
    result += text.slice(done, from) + inserted;
    done = to;
  }
  return result + text.slice(done);
}

/** The one edit that makes `after` of `before`, less what they begin and end with alike. */
export function editBetween(before: string, after: string): TextEdit {
  const most = Math.min(before.length, after.length);
  let from = 0;
  while (from < most && before[from] === after[from]) from += 1;
  // Neither a line end nor a character of two units is cut in half.
  while (from > 0 && /[\r\uD800-\uDBFF]/.test(before[from - 1] ?? '')) from -= 1;
  let same = 0;
  while (same < most - from && before.at(-1 - same) === after.at(-1 - same)) same += 1;
  while (same > 0 && /[\n\uDC00-\uDFFF]/.test(before.at(-same) ?? '')) same -= 1;
  return { from, to: before.length - same, text: after.slice(from, after.length - same) };
}

/** The first of the edits first. */
export function inOrder(edits: readonly TextEdit[]): TextEdit[] {
  return edits.toSorted((a, b) => a.from - b.from || a.to - b.to);
}
