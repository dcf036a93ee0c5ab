import { useMemo } from 'react';
import { diffRows, type DiffHunk, type DiffRow } from './diff-rows';

export interface DiffTableProps {
  /** What is compared, for a screen reader: "Changes to docker-compose.yml". */
  label: string;
  before: string;
  after: string;
}

/** More rows than anyone reads, and more than a page should lay out. */
const MOST_ROWS = 2000;

const LOOKS = {
  same: { row: 'text-muted', sign: '', word: '' },
  removed: { row: 'bg-bad-soft text-ink', sign: '−', word: 'removed' },
  added: { row: 'bg-good-soft text-ink', sign: '+', word: 'added' },
};

/** Two texts as one list of lines with their numbers; only what changed and the lines around it. */
export function DiffTable({ label, before, after }: DiffTableProps) {
  const hunks = useMemo(() => diffRows(before, after), [before, after]);
  if (!hunks) {
    return <p className="text-sm text-muted">The two differ too much to be shown line by line.</p>;
  }
  if (hunks.length === 0) return <p className="text-sm text-muted">Nothing differs.</p>;
  const { shown, hidden } = firstRows(hunks);
  return (
    <div
      // Reachable by key, because a long line scrolls.
      tabIndex={0}
      role="region"
      aria-label={label}
      className="max-h-[50vh] overflow-auto rounded border border-line bg-surface"
    >
      <table className="w-full border-collapse font-mono text-xs leading-5 tabular-nums">
        <thead className="sr-only">
          <tr>
            <th scope="col">Line before</th>
            <th scope="col">Line after</th>
            <th scope="col">Change</th>
            <th scope="col">Text</th>
          </tr>
        </thead>
        {shown.map((rows, i) => (
          <tbody key={i} className="border-line not-first:border-t">
            {rows.map((row, at) => (
              <Row key={at} row={row} />
            ))}
          </tbody>
        ))}
      </table>
      {hidden > 0 && (
        <p className="border-t border-line px-3 py-2 text-xs text-muted">
          {hidden.toLocaleString('en')} more lines are not shown.
        </p>
      )}
    </div>
  );
}

function Row({ row }: { row: DiffRow }) {
  const { row: look, sign, word } = LOOKS[row.kind];
  const strong = row.kind === 'removed' ? 'bg-bad/25' : 'bg-good/25';
  return (
    <tr className={look}>
      <td className="w-10 px-2 text-right text-faint select-none">{row.before}</td>
      <td className="w-10 px-2 text-right text-faint select-none">{row.after}</td>
      <td className="w-5 text-center select-none">
        <span aria-hidden>{sign}</span>
        <span className="sr-only">{word}</span>
      </td>
      <td className="pr-3 break-words whitespace-pre-wrap">
        {row.parts.map(({ text, changed }, i) => (
          <span key={i} className={changed ? `rounded-sm ${strong}` : ''}>
            {text}
          </span>
        ))}
      </td>
    </tr>
  );
}

function firstRows(hunks: DiffHunk[]): { shown: DiffHunk[]; hidden: number } {
  let left = MOST_ROWS;
  const shown = hunks.map((rows) => {
    const part = rows.slice(0, Math.max(0, left));
    left -= part.length;
    return part;
  });
  const all = hunks.reduce((sum, rows) => sum + rows.length, 0);
  return { shown: shown.filter((rows) => rows.length > 0), hidden: all - (MOST_ROWS - left) };
}
