import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';

interface DisclosureProps {
  title: string;
  /** What is inside, in one line. */
  summary?: ReactNode;
  /** For content that is costly while nobody looks. */
  onOpenChange?: (open: boolean) => void;
  children: ReactNode;
}

/** Folded content; its state belongs to the browser, so find-in-page and links can open it. */
export function Disclosure({ title, summary, onOpenChange, children }: DisclosureProps) {
  return (
    <details
      onToggle={(event) => onOpenChange?.(event.currentTarget.open)}
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
      <div className="border-t border-line p-4">{children}</div>
    </details>
  );
}
