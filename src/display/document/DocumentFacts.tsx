import {
  CircleAlert,
  CircleCheck,
  CircleSlash,
  Eye,
  Lightbulb,
  TriangleAlert,
  type LucideIcon,
} from 'lucide-react';
import type { FindingSeverity } from '@/domain/compose/compose-finding';
import type { DocumentFinding } from '@/domain/proof/audit/document-facts';
import type { ExposureFact } from '@/domain/request/exposure';
import { useId } from 'react';

interface DocumentFactsProps {
  exposure: readonly ExposureFact[];
  findings: readonly DocumentFinding[];
}

/** More than anyone reads at once. */
const MOST = 40;

const SIGNS: Record<FindingSeverity, { icon: LucideIcon; ink: string }> = {
  error: { icon: CircleAlert, ink: 'text-bad' },
  warning: { icon: TriangleAlert, ink: 'text-warn' },
  hint: { icon: Lightbulb, ink: 'text-muted' },
};

/** What the document exposes, and what would go wrong with it. */
export function DocumentFacts({ exposure, findings }: DocumentFactsProps) {
  const id = useId();
  return (
    <>
      <section aria-labelledby={`${id}-exposure`}>
        <h3 id={`${id}-exposure`} className="mb-2 text-sm font-medium">
          What it exposes
        </h3>
        <ul className="max-w-[75ch] space-y-1.5 text-sm">
          {exposure.map(({ sentence, open }) => {
            const Icon = open === false ? CircleSlash : Eye;
            return (
              <li key={sentence} className="flex gap-2">
                <Icon aria-hidden size={14} className="mt-[3px] shrink-0 text-faint" />
                {sentence}
              </li>
            );
          })}
        </ul>
      </section>
      <section aria-labelledby={`${id}-findings`}>
        <h3 id={`${id}-findings`} className="mb-2 text-sm font-medium">
          What the checks say of it
        </h3>
        {findings.length === 0 && (
          <p className="flex items-center gap-2 text-sm text-muted">
            <CircleCheck aria-hidden size={14} className="text-good" />
            Nothing was found.
          </p>
        )}
        <ul className="max-w-[75ch] space-y-2 text-sm">
          {findings.slice(0, MOST).map(({ place, message, severity }, index) => {
            const { icon: Icon, ink } = SIGNS[severity];
            return (
              <li key={`${index}${place}`} className="flex gap-2">
                <Icon aria-hidden size={15} className={`mt-[3px] shrink-0 ${ink}`} />
                <span className="min-w-0 break-words">
                  <span className="sr-only">{severity}: </span>
                  {message}{' '}
                  <span className="inline-block max-w-full text-xs text-muted">
                    {place.slice(0, 100)}
                  </span>
                </span>
              </li>
            );
          })}
          {findings.length > MOST && (
            <li className="pl-6 text-muted">
              {(findings.length - MOST).toLocaleString('en')} more
            </li>
          )}
        </ul>
      </section>
    </>
  );
}
