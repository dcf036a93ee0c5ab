import type { Finding } from '@/domain/finding';
import { Notice } from '@/ui/Notice';
import type { Ref } from 'react';
import { goToField } from './field-id';

interface ErrorSummaryProps {
  ref?: Ref<HTMLDivElement>;
  findings: readonly Finding[];
  labelOf: (path: string) => string;
}

/** After a failed submit: takes the focus and leads to each problem. */
export function ErrorSummary({ ref, findings, labelOf }: ErrorSummaryProps) {
  const count = findings.length === 1 ? 'one problem' : `${findings.length} problems`;
  return (
    <div ref={ref} tabIndex={-1} role="group" aria-labelledby="error-summary-title">
      <Notice tone="bad">
        <h2 id="error-summary-title" className="font-medium">
          Not sent: {count} to solve first
        </h2>
        <ul className="list-disc space-y-0.5 pl-4">
          {findings.map(({ path, message }) => (
            <li key={`${path} ${message}`}>
              <button
                type="button"
                className="min-h-6 text-left text-accent underline underline-offset-2"
                onClick={() => goToField(path)}
              >
                {labelOf(path)}
              </button>
              : {message}
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}
