import type { Finding } from '@/domain/request/finding';
import { Notice } from '@/ui/Notice';
import type { ReactNode, Ref } from 'react';
import { FieldLinks } from './FieldLinks';

interface ErrorSummaryProps {
  ref?: Ref<HTMLDivElement>;
  findings: readonly Finding[];
  labelOf: (path: string) => string;
  /** What else can be done about them. */
  actions?: ReactNode;
}

/** After a failed submit: takes the focus and leads to each problem. */
export function ErrorSummary({ ref, findings, labelOf, actions }: ErrorSummaryProps) {
  const count = findings.length === 1 ? 'one problem' : `${findings.length} problems`;
  return (
    <div ref={ref} tabIndex={-1} role="group" aria-labelledby="error-summary-title">
      <Notice tone="bad" actions={actions}>
        <h2 id="error-summary-title" className="font-medium">
          Not sent: {count} to solve first
        </h2>
        <FieldLinks fields={findings} labelOf={labelOf} />
      </Notice>
    </div>
  );
}
