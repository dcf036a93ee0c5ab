import { together, type Claim } from '@/domain/proof/claim';
import { isImitation } from '@/domain/proof/in-short';
import { CircleAlert, CircleCheck, CircleHelp, Info } from 'lucide-react';
import type { ReactNode } from 'react';

interface ClaimPartProps {
  /** Of the line, which something else on the page may lead to. */
  id: string;
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
export function ClaimPart({ id, title, claims, children }: ClaimPartProps) {
  const outcome = together(claims);
  const {
    icon: Icon,
    ink,
    word,
  } = SIGNS[isImitation(claims) && outcome === 'holds' ? 'imitation' : outcome];
  return (
    <details open={outcome === 'fails'}>
      <summary
        id={id}
        className="flex min-h-9 cursor-pointer items-center gap-2 rounded text-sm hover:bg-raised"
      >
        <Icon aria-hidden size={16} className={`shrink-0 ${ink}`} />
        <span className="font-medium">{title}</span>
        <span className={ink}>{word}</span>
      </summary>
      <div className="pt-1 pb-2">{children}</div>
    </details>
  );
}
