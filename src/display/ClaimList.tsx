import type { Claim } from '@/domain/proof/claim';
import { CircleAlert, CircleCheck, CircleHelp, type LucideIcon } from 'lucide-react';

const SIGNS: Record<Claim['outcome'], { icon: LucideIcon; ink: string; word: string }> = {
  holds: { icon: CircleCheck, ink: 'text-good', word: 'Holds' },
  fails: { icon: CircleAlert, ink: 'text-bad', word: 'Does not hold' },
  unknown: { icon: CircleHelp, ink: 'text-muted', word: 'Cannot be told' },
};

/** Claim by claim: what is claimed, whether it holds, and how that was found. */
export function ClaimList({ claims }: { claims: readonly Claim[] }) {
  return (
    <ul aria-label="Claims" className="divide-y divide-line rounded border border-line bg-surface">
      {claims.map(({ says, outcome, because }, index) => {
        const { icon: Icon, ink, word } = SIGNS[outcome];
        return (
          <li key={`${index}${says}`} className="flex gap-3 px-4 py-2.5 text-sm">
            <Icon aria-hidden size={16} className={`mt-0.5 shrink-0 ${ink}`} />
            <div className="min-w-0 flex-1">
              <p>
                <span className={`sr-only`}>{word}: </span>
                <span className="font-medium">{says}</span>
              </p>
              <p className="break-words text-muted">
                {outcome !== 'holds' && <span className={ink}>{word}. </span>}
                {because}
              </p>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
