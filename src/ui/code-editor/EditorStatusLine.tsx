import { useWatched } from '@/ui/browser/use-watched';
import { problemWords } from '@/text/count-words';
import type { ReactNode } from 'react';
import type { StatusStore } from './editor-status';
import type { ViewName } from './use-shown-view';
import type { TextDescription } from '@/ui/code-editor/text/verbatim';

interface EditorStatusLineProps {
  id: string;
  store: StatusStore;
  problems: { errors: number; warnings: number };
  view: ViewName;
  described: TextDescription;
  meter: ReactNode;
  /** A passing remark at the end of the line. */
  remark: string | undefined;
  onNextProblem: () => void;
}

const isMac = /Mac|iP(hone|ad|od)/.test(globalThis.navigator?.platform ?? '');
const tabKeys = isMac ? 'Ctrl+Shift+M' : 'Ctrl+M';

function nameLineEnds({ lineEnds, bom }: TextDescription): string {
  const name = { none: '', LF: 'LF', CRLF: 'CRLF', CR: 'CR line ends', mixed: 'mixed line ends' }[
    lineEnds
  ];
  return [name, bom && 'BOM'].filter(Boolean).join(' + ');
}

/** Not a live region: a screen reader asks for it when wanted, and is not told of every cursor move. */
export function EditorStatusLine({
  id,
  store,
  problems: { errors, warnings },
  view,
  described,
  meter,
  remark,
  onNextProblem,
}: EditorStatusLineProps) {
  const { line, column, tabMoves } = useWatched(store);
  const lineEnds = nameLineEnds(described);
  return (
    <div className="flex min-h-8 flex-wrap items-center gap-x-4 border-t border-line px-3 text-xs text-muted tabular-nums">
      {meter}
      <Position line={line} column={column} />
      {errors + warnings > 0 && (
        <button
          type="button"
          className={`-mx-1 inline-flex h-6 items-center rounded px-1 font-medium focus-visible:outline-offset-0 ${errors > 0 ? 'text-bad hover:bg-bad-soft' : 'text-warn hover:bg-warn-soft'}`}
          onClick={onNextProblem}
        >
          {problemWords(errors, warnings)}
          <span className="sr-only">, go to the next</span>
        </button>
      )}
      {lineEnds && <span>{lineEnds}</span>}
      <span id={id} className="ml-auto text-faint">
        {view === 'code'
          ? tabMoves
            ? `Tab moves focus (${tabKeys} to change)`
            : `${tabKeys}: Tab moves focus`
          : remark}
      </span>
    </div>
  );
}

/** Of its own size and within a box of its own, so that what changes with every key lays out nothing else. */
function Position({ line, column }: { line: number; column: number }) {
  const text = `Ln ${line}, Col ${column}`;
  return (
    <span>
      <span className="block h-4 [contain:strict]" style={{ width: `${text.length}ch` }}>
        {text}
      </span>
    </span>
  );
}
