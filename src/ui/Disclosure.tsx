import { ChevronRight } from 'lucide-react';
import { useEffect, useState, type ReactNode } from 'react';
import { registerFold } from './browser/folds';

interface DisclosureProps {
  title: ReactNode;
  /** What is inside, in one line. */
  summary?: ReactNode;
  /** Ids of the elements inside that something else on the page may lead to. */
  holds?: readonly string[];
  /** A box of its own, or a part of the page under its heading. */
  look?: 'box' | 'part';
  children: ReactNode;
}

const NOTHING: readonly string[] = [];

const LOOKS = {
  box: { whole: 'rounded border border-line', head: 'px-3', body: 'border-t border-line p-4' },
  part: { whole: '', head: '-mx-2 px-2', body: 'pt-1' },
};

/** Folded content, which is drawn when it is first opened and stays as it was left from then on. */
export function Disclosure(props: DisclosureProps) {
  const { title, summary, holds = NOTHING, look = 'box', children } = props;
  const [isDrawn, setDrawn] = useState(false);
  useEffect(
    () => (isDrawn ? undefined : registerFold(holds, () => setDrawn(true))),
    [holds, isDrawn],
  );
  const { whole, head, body } = LOOKS[look];
  return (
    <details
      // Never taken back: closing is the browser's, and what was typed inside stays.
      onToggle={(event) => event.currentTarget.open && setDrawn(true)}
      className={whole}
    >
      <summary
        className={`flex min-h-9 cursor-pointer list-none items-center gap-2 rounded py-1.5 text-sm hover:bg-raised [&::-webkit-details-marker]:hidden ${head}`}
      >
        <ChevronRight
          aria-hidden
          size={14}
          className="shrink-0 text-muted transition-transform duration-100 [details[open]>summary>&]:rotate-90"
        />
        <span className="shrink-0 font-medium">{title}</span>
        <span className="min-w-0 truncate text-muted">{summary}</span>
      </summary>
      <div className={body}>{isDrawn && children}</div>
    </details>
  );
}
