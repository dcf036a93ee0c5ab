import type { ProofInShort, ProofStep } from '@/domain/proof/in-short';
import { unfoldAndFocus } from '@/ui/browser/focus';
import type { Watched } from '@/ui/browser/store';
import { useWatched } from '@/ui/browser/use-watched';
import { Circle, CircleAlert, CircleCheck, CircleHelp, Info, type LucideIcon } from 'lucide-react';
import { FETCH_ATTESTATION, partId } from './proof-places';

const SIGNS: Record<ProofStep['outcome'], { icon: LucideIcon; ink: string }> = {
  holds: { icon: CircleCheck, ink: 'text-good' },
  fails: { icon: CircleAlert, ink: 'text-bad' },
  unknown: { icon: CircleHelp, ink: 'text-muted' },
  imitation: { icon: Info, ink: 'text-muted' },
  open: { icon: Circle, ink: 'text-muted' },
};

interface ProofLineProps {
  stored: ProofStep;
  /** The id of what says more about the stored document. */
  storedAt: string;
  booted: Watched<ProofInShort>;
}

/** The proof in one line: what is kept, what booted, and who signed that; each leads to its claims. */
export function ProofLine({ stored, storedAt, booted }: ProofLineProps) {
  const short = useWatched(booted);
  return (
    <ul aria-label="Proof in short" className="flex flex-wrap gap-x-5 gap-y-1">
      <Step name="Stored" step={stored} at={storedAt} />
      <Step name="Booted" step={short.booted} at={placeOf(short.booted)} />
      <Step name="Intel" step={short.signed} at={placeOf(short.signed)} />
    </ul>
  );
}

/** Before there are claims, what brings them. */
const placeOf = ({ part }: ProofStep) => (part ? partId(part) : FETCH_ATTESTATION);

function Step({ name, step, at }: { name: string; step: ProofStep; at: string }) {
  const { icon: Icon, ink } = SIGNS[step.outcome];
  return (
    <li>
      <button
        type="button"
        onClick={() => unfoldAndFocus(at)}
        className="inline-flex min-h-6 items-center gap-1.5 rounded text-left text-sm underline-offset-2 hover:underline"
      >
        <Icon aria-hidden size={16} className={`shrink-0 ${ink}`} />
        <span className="font-medium">{name}</span>
        <span className={ink}>{step.words}</span>
      </button>
    </li>
  );
}
