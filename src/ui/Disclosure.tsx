import { ChevronRight } from 'lucide-react';
import { useEffect, useState, type ReactNode } from 'react';
import { registerFold } from './browser/folds';

interface DisclosureProps {
  title: string;
  /** What is inside, in one line. */
  summary?: ReactNode;
  /** Ids of the elements inside that something else on the page may lead to. */
  holds?: readonly string[];
  children: ReactNode;
}

const NOTHING: readonly string[] = [];

/** Folded content, which is drawn when it is first opened and stays as it was left from then on. */
export function Disclosure({ title, summary, holds = NOTHING, children }: DisclosureProps) {
  const [isDrawn, setDrawn] = useState(false);
  useEffect(
    () => (isDrawn ? undefined : registerFold(holds, () => setDrawn(true))),
    [holds, isDrawn],
  );
  return (
    <details
      // Never taken back: closing is the browser's, and what was typed inside stays.
      onToggle={(event) => event.currentTarget.open && setDrawn(true)}
      className="group rounded border border-line"
    >
      <summary className="flex min-h-9 cursor-pointer list-none items-center gap-2 rounded px-3 py-1.5 text-sm hover:bg-raised [&::-webkit-details-marker]:hidden">
        <ChevronRight
          aria-hidden
          size={14}
          className="shrink-0 text-muted transition-transform duration-100 group-open:rotate-90"
        />
        <span className="shrink-0 font-medium">{title}</span>
        <span className="min-w-0 truncate text-muted">{summary}</span>
      </summary>
      <div className="border-t border-line p-4">{isDrawn && children}</div>
    </details>
  );
}
