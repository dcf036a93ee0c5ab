import { describeText, toEditor } from './verbatim';

/** Replaces what lies between two offsets, counted in UTF-16 units. */
export interface TextEdit {
  from: number;
  to: number;
  text: string;
}

/** A text with the edits made; they neither overlap nor depend on their order. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  return inOrder(edits).reduceRight(
    (rest, { from, to, text: insert }) => rest.slice(0, from) + insert + rest.slice(to),
    text,
  );
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

/**
 * Edits of a verbatim text, in it and in the copy that an editor shows: new lines get the line ends of the text, and
 * everything outside of the edits stays as it is, byte for byte.
 */
export function inBoth(
  verbatim: string,
  edits: readonly TextEdit[],
): { verbatim: TextEdit[]; shown: TextEdit[] } {
  const { counts } = describeText(verbatim);
  const end = counts.CRLF > counts.LF ? '\r\n' : '\n';
  const place = shownOffsets(verbatim);
  const plain = edits.map((edit) => ({ ...edit, text: toEditor(edit.text) }));
  return {
    verbatim: plain.map((edit) => ({ ...edit, text: edit.text.replaceAll('\n', end) })),
    shown: plain.map(({ from, to, text }) => ({ from: place(from), to: place(to), text })),
  };
}

/** Where an offset of the verbatim text lies in the copy that an editor shows. */
export function shownOffsets(verbatim: string): (offset: number) => number {
  const marks = /^\uFEFF*/.exec(verbatim)?.[0].length ?? 0;
  if (!verbatim.includes('\r')) return (offset) => Math.max(0, offset - marks);
  /** Offsets of the line feeds that the copy has not: those of CR LF. */
  const dropped: number[] = [];
  for (let at = verbatim.indexOf('\r\n'); at >= 0; at = verbatim.indexOf('\r\n', at + 2)) {
    dropped.push(at + 1);
  }
  return (offset) => Math.max(0, offset - marks) - countBelow(dropped, offset);
}

/** The line, from 1, on which an offset of a verbatim text lies. */
export function lineNumbers(verbatim: string): (offset: number) => number {
  const ends = [...verbatim.matchAll(/\r\n|\r|\n/g)].map(({ index, 0: end }) => index + end.length);
  return (offset) => 1 + countBelow(ends, offset + 1);
}

/** How many of the ascending numbers lie below one. */
function countBelow(ascending: readonly number[], limit: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? limit) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
