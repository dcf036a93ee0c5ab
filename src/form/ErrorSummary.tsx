import type { Finding } from '@/domain/request/finding';
import { Notice } from '@/ui/Notice';
import type { ReactNode, Ref } from 'react';
import { FieldLinks } from './FieldLinks';

interface ErrorSummaryProps {
  ref?: Ref<HTMLDivElement>;
  title: string;
  findings: readonly Finding[];
  /** Nothing is left to solve. */
  isSolved?: boolean;
  labelOf: (path: string) => string;
  /** What else can be done about them. */
  actions?: ReactNode;
}

/** After a failed submit: takes the focus and leads to each problem. */
export function ErrorSummary(props: ErrorSummaryProps) {
  const { ref, title, findings, isSolved = false, labelOf, actions } = props;
  return (
    <div ref={ref} tabIndex={-1} role="group" aria-labelledby="error-summary-title">
      <Notice tone={isSolved ? 'good' : 'bad'} actions={actions}>
        <h2 id="error-summary-title" className="font-medium">
          {title}
        </h2>
        <FieldLinks fields={findings} labelOf={labelOf} />
      </Notice>
    </div>
  );
}
