import { describeText, toEditor } from './verbatim';
import { countBelow } from '@/text/count-below';
import type { TextEdit } from '@/text/edits';

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
