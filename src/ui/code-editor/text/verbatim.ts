/**
 * Editors know one kind of line end and no byte order mark, while the compose hash covers every byte. So the text that
 * arrived is kept whole, the editor gets a plain LF copy, and the way back restores what the copy lost.
 */

export type LineEnds = 'none' | 'LF' | 'CRLF' | 'CR' | 'mixed';

export interface TextDescription {
  bom: boolean;
  lineEnds: LineEnds;
  counts: { LF: number; CRLF: number; CR: number };
}

/** What an edited text is put back into: the texts that came in whole, newest last, and the one whose style rules. */
export interface Originals {
  readonly wholes: readonly string[];
  readonly current: string;
}

/** A run, not one mark: an editor drops one mark from the start of whatever it is given. */
const leadingMarks = /^\uFEFF+/;
const lineEnd = /\r\n|\r|\n/g;
/** Undo rarely goes back over more whole replacements than this. */
const WHOLES_KEPT = 16;

export function describeText(text: string): TextDescription {
  const crlf = countOf('\r\n', text);
  const counts = { LF: countOf('\n', text) - crlf, CRLF: crlf, CR: countOf('\r', text) - crlf };
  const kinds = (['LF', 'CRLF', 'CR'] as const).filter((kind) => counts[kind] > 0);
  const lineEnds = kinds.length > 1 ? 'mixed' : (kinds[0] ?? 'none');
  return { bom: text.startsWith('\uFEFF'), lineEnds, counts };
}

/** Searched and not matched: a large text is described at every pause. */
function countOf(mark: string, text: string): number {
  let count = 0;
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + mark.length)) count += 1;
  return count;
}

/** The copy an editor may show: LF only, no byte order mark; every other character untouched. */
export function toEditor(text: string): string {
  const unmarked = text.replace(leadingMarks, '');
  return unmarked.includes('\r') ? unmarked.replace(lineEnd, '\n') : unmarked;
}

/** The style an edit leaves behind: the majority, as an editor cannot keep two kinds or a lone CR. */
function lineEndAfterEdit({ counts }: TextDescription): '\n' | '\r\n' {
  return counts.CRLF > counts.LF ? '\r\n' : '\n';
}

export function startOriginals(text: string): Originals {
  return { wholes: [text], current: text };
}

/** Called for each text that replaces everything: loaded, pasted over all, opened. */
export function rememberWhole(originals: Originals, text: string): Originals {
  const others = originals.wholes.filter((whole) => whole !== text);
  return { wholes: [...others, text].slice(-WHOLES_KEPT), current: text };
}

/** The whole text that `edited` is a copy of, the ruling one first, then the newest. */
export function recallWhole(edited: string, { wholes, current }: Originals): string | undefined {
  if (toEditor(current) === edited) return current;
  return wholes.findLast((whole) => toEditor(whole) === edited);
}

/** The text to send: the original byte for byte while (or again when) nothing differs from it, else in its style. */
export function fromEditor(edited: string, originals: Originals): string {
  const whole = recallWhole(edited, originals);
  if (whole !== undefined) return whole;
  // An emptied editor means no text at all, not a lone invisible mark.
  if (edited === '') return '';
  const marks = leadingMarks.exec(originals.current)?.[0] ?? '';
  const end = lineEndAfterEdit(describeText(originals.current));
  return marks + (end === '\n' ? edited : edited.replaceAll('\n', end));
}

/** Said before it happens: what the first edit changes beyond the edit itself, if anything. */
export function firstEditNote(text: string): string | undefined {
  const described = describeText(text);
  if (described.lineEnds !== 'mixed' && described.lineEnds !== 'CR') return undefined;
  const kept = lineEndAfterEdit(described) === '\n' ? 'LF' : 'CRLF';
  const found =
    described.lineEnds === 'CR'
      ? 'This text ends its lines with CR alone'
      : `This text mixes line ends (${countList(described.counts)})`;
  return `${found}. It is sent as it is until your first edit, which makes every line end ${kept}.`;
}

function countList(counts: TextDescription['counts']): string {
  return Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => `${count} ${kind}`)
    .join(', ');
}
