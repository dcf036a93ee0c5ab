import type { Claim, ProofPart } from '@/domain/proof/claim';
import { CircleAlert, CircleCheck, CircleHelp, Info, type LucideIcon } from 'lucide-react';
import { ClaimBytes } from './ClaimBytes';
import { ClaimPart } from './ClaimPart';
import { partId } from './proof-places';

const SIGNS: Record<Claim['outcome'], { icon: LucideIcon; ink: string; word: string }> = {
  holds: { icon: CircleCheck, ink: 'text-good', word: 'Holds' },
  fails: { icon: CircleAlert, ink: 'text-bad', word: 'Does not hold' },
  unknown: { icon: CircleHelp, ink: 'text-muted', word: 'Cannot be told' },
  fact: { icon: Info, ink: 'text-muted', word: 'Read' },
};

const PARTS: Record<ProofPart, string> = {
  booted: 'What was measured',
  signed: 'Who signed it',
  current: 'Whether its platform is up to date',
  machine: 'Which machine it is',
};

interface ClaimListProps {
  claims: readonly Claim[];
  /** Each part in a line that opens it. */
  folded?: boolean;
}

/** Claim by claim, in the parts of a proof: what is claimed, whether it holds, and how that was found. */
export function ClaimList({ claims, folded = false }: ClaimListProps) {
  const general = claims.filter(({ part }) => part === undefined);
  return (
    <div className={folded ? '' : 'space-y-4'}>
      {general.length > 0 && <Claims title="Claims" claims={general} />}
      {(Object.keys(PARTS) as ProofPart[]).map((part) => {
        const own = claims.filter((claim) => claim.part === part);
        if (own.length === 0) return null;
        const list = <Claims title={`Claims: ${PARTS[part].toLowerCase()}`} claims={own} />;
        return folded ? (
          <ClaimPart key={part} id={partId(part)} title={PARTS[part]} claims={own}>
            {list}
          </ClaimPart>
        ) : (
          <div key={part}>
            <p className="mb-1 text-[13px] text-muted">{PARTS[part]}</p>
            {list}
          </div>
        );
      })}
    </div>
  );
}

function Claims({ title, claims }: { title: string; claims: readonly Claim[] }) {
  return (
    <ul aria-label={title} className="divide-y divide-line rounded border border-line bg-surface">
      {claims.map((claim, index) => (
        <OneClaim key={`${index}${claim.says}`} claim={claim} />
      ))}
    </ul>
  );
}

function OneClaim({ claim }: { claim: Claim }) {
  const { says, outcome, because, means, bytes } = claim;
  const { icon: Icon, ink, word } = SIGNS[outcome];
  const isSaid = outcome === 'fails' || outcome === 'unknown';
  return (
    <li className="flex gap-3 px-4 py-2.5 text-sm">
      <Icon aria-hidden size={16} className={`mt-0.5 shrink-0 ${ink}`} />
      <div className="min-w-0 flex-1">
        <p>
          <span className="sr-only">{word}: </span>
          <span className="font-medium break-words">{says}</span>
        </p>
        <p className="break-words text-muted">
          {isSaid && <span className={ink}>{word}. </span>}
          {because}
          {means !== undefined && ` ${means}`}
        </p>
        {bytes && bytes.length > 0 && <ClaimBytes of={says} bytes={bytes} />}
      </div>
    </li>
  );
}
