import { together, type Claim } from '@/domain/proof/claim';
import { CircleAlert, CircleCheck, CircleHelp, Info } from 'lucide-react';
import type { ReactNode } from 'react';

interface ClaimPartProps {
  title: string;
  claims: readonly Claim[];
  children: ReactNode;
}

const SIGNS = {
  holds: { icon: CircleCheck, ink: 'text-good', word: 'all of it holds' },
  fails: { icon: CircleAlert, ink: 'text-bad', word: 'does not hold' },
  unknown: { icon: CircleHelp, ink: 'text-muted', word: 'cannot be told' },
  imitation: { icon: Info, ink: 'text-muted', word: 'an imitation' },
};

/** One part of a proof in a line, which opens its claims; what does not hold is open from the start. */
export function ClaimPart({ title, claims, children }: ClaimPartProps) {
  const outcome = together(claims);
  const isImitation = claims.some(({ says }) => says.startsWith('Imitation'));
  const {
    icon: Icon,
    ink,
    word,
  } = SIGNS[isImitation && outcome === 'holds' ? 'imitation' : outcome];
  return (
    <details open={outcome === 'fails'}>
      <summary className="flex min-h-9 cursor-pointer items-center gap-2 rounded text-sm hover:bg-raised">
        <Icon aria-hidden size={16} className={`shrink-0 ${ink}`} />
        <span className="font-medium">{title}</span>
        <span className={ink}>{word}</span>
      </summary>
      <div className="pt-1 pb-2">{children}</div>
    </details>
  );
}
