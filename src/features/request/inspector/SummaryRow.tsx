import type { ReactNode } from 'react';

/** One thing that the form stands for: what it is, and in words what was chosen. */
export function SummaryRow({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="py-3">
      <dt className="mb-0.5 text-xs font-medium text-muted">{title}</dt>
      <dd className="space-y-1">{children}</dd>
    </div>
  );
}

/** A sentence or name that leads to the field it is about. */
export function SummaryLink({ onClick, children }: { onClick: () => void; children: ReactNode }) {
  return (
    <button
      type="button"
      onClick={onClick}
      className="min-h-6 max-w-full text-left wrap-anywhere underline decoration-line underline-offset-4 hover:decoration-ink"
    >
      {children}
    </button>
  );
}
