import type { ReportLine, ReportSeverity } from '@/domain/exchange/import/imported';
import { Tag, type Tone } from '@/ui/Tag';

const TONES: Record<ReportSeverity, [Tone, string]> = {
  error: ['bad', 'not used'],
  warning: ['warn', 'look'],
  info: ['plain', 'note'],
};

const SHOWN = 200;

/** What was not understood, cannot be said in a request, or comes out otherwise than it was written. */
export function ImportReport({ report }: { report: readonly ReportLine[] }) {
  if (report.length === 0) return <p className="text-muted">All of it was understood.</p>;
  return (
    <section aria-labelledby="import-report">
      <h3 id="import-report" className="font-medium">
        Not taken, changed, or worth a look ({report.length})
      </h3>
      <ul
        // Scrolls by itself, so it must be reachable by keyboard.
        tabIndex={0}
        aria-labelledby="import-report"
        className="mt-1.5 max-h-[24vh] divide-y divide-line overflow-auto rounded border border-line"
      >
        {report.slice(0, SHOWN).map(({ place, what, reason, severity }, at) => (
          <li key={at} className="px-3 py-1.5 break-words">
            <p>
              <Tag tone={TONES[severity][0]}>{TONES[severity][1]}</Tag>{' '}
              <code className="font-mono text-[0.92em]">{place}</code>: {what}.
            </p>
            <p className="text-muted">{reason}</p>
          </li>
        ))}
        {report.length > SHOWN && (
          <li className="px-3 py-1.5 text-muted">and {report.length - SHOWN} more</li>
        )}
      </ul>
    </section>
  );
}
