import { diffWordsWithSpace, structuredPatch, type StructuredPatchHunk } from 'diff';

/** Part of a line; `changed` is what differs from the line it is paired with. */
export interface DiffPart {
  text: string;
  changed: boolean;
}

export interface DiffRow {
  kind: 'same' | 'removed' | 'added';
  /** Line numbers, from 1; the side a line is not on has none. */
  before?: number;
  after?: number;
  parts: DiffPart[];
}

/** Neighbouring changes with the lines around them. */
export type DiffHunk = DiffRow[];

/** Two texts that take longer than this are too different to be read line by line. */
const TIMEOUT_MS = 1500;
/** A longer line is compared as a whole. */
const LONGEST_LINE = 2000;
const NO_LINE_END = '\\ No newline at end of file';

/**
 * What differs between two texts, by lines and within them, with three lines around each change.
 * Line ends count: where the texts do not agree on them, a carriage return is drawn as `\\r`, and a last
 * line without an end says so. Undefined where the two are too different.
 */
export function diffRows(before: string, after: string): DiffHunk[] | undefined {
  const patch = structuredPatch('', '', before, after, undefined, undefined, {
    context: 3,
    timeout: TIMEOUT_MS,
  });
  const returns = hasReturns(before) === hasReturns(after) ? '' : '\\r';
  return patch?.hunks.map((hunk) => rowsOf(hunk, returns));
}

/** Whether every line ends in CR LF, or none, or some: the texts agree when the answers are the same. */
function hasReturns(text: string): boolean | 'some' {
  const all = text.split('\n').length - 1;
  const returns = text.split('\r\n').length - 1;
  return returns === 0 ? false : returns === all || 'some';
}

function rowsOf({ oldStart, newStart, lines }: StructuredPatchHunk, returns: string): DiffHunk {
  const whole = (text: string, end: string): DiffPart[] => [
    { text: text.replace(/\r$/, returns) + end, changed: false },
  ];
  const rows: DiffRow[] = [];
  let [before, after] = [oldStart, newStart];
  for (const [i, line] of lines.entries()) {
    if (line === NO_LINE_END) continue;
    const open = lines[i + 1] === NO_LINE_END ? ' (no line end)' : '';
    const text = line.slice(1);
    if (line[0] === '-') rows.push({ kind: 'removed', before: before++, parts: whole(text, open) });
    else if (line[0] === '+')
      rows.push({ kind: 'added', after: after++, parts: whole(text, open) });
    else {
      const shown = text.replace(/\r$/, '');
      rows.push({ kind: 'same', before: before++, after: after++, parts: whole(shown, '') });
    }
  }
  return markChanges(rows);
}

/** Lines that replace as many others are paired, and what differs within each pair is marked. */
function markChanges(rows: DiffRow[]): DiffRow[] {
  for (let i = 0; i < rows.length;) {
    let added = i;
    while (rows[added]?.kind === 'removed') added += 1;
    let end = added;
    while (rows[end]?.kind === 'added') end += 1;
    const pairs = added - i === end - added ? added - i : 0;
    for (let k = 0; k < pairs; k += 1) markPair(rows[i + k], rows[added + k]);
    i = Math.max(end, i + 1);
  }
  return rows;
}

function markPair(removed: DiffRow | undefined, added: DiffRow | undefined): void {
  const [one, other] = [removed?.parts[0]?.text, added?.parts[0]?.text];
  if (!removed || !added || one === undefined || other === undefined) return;
  if (Math.max(one.length, other.length) > LONGEST_LINE) return;
  const changes = diffWordsWithSpace(one, other);
  const side = (skip: 'added' | 'removed') =>
    changes
      .filter((change) => !change[skip])
      .map(({ value, added: isNew, removed: isOld }) => ({
        text: value,
        changed: isNew || isOld,
      }));
  removed.parts = side('added');
  added.parts = side('removed');
}
