import { goToFinding } from '@/form/field-id';
import { firstOf, tallyWords, worstOf } from '@/features/request/derive/listed';
import { useListed } from '@/features/request/derive/use-listed';
import { isNarrowScreen } from '@/ui/browser/narrow-screen';
import { SOON } from '@/ui/soon';
import { LISTED_LOOKS } from './listed-looks';

interface BarProblemsProps {
  /** Shows the list of them, where it does not stand beside the form. */
  onList: () => void;
}

/** How much there is to look at, leading to the first of it. */
export function BarProblems({ onList }: BarProblemsProps) {
  const { list, tally, isChecking } = useListed();
  if (isChecking) {
    return (
      <p className={`text-muted ${SOON}`} aria-busy>
        Checking…
      </p>
    );
  }
  const words = tallyWords(tally);
  const worst = worstOf(tally);
  const first = firstOf(list);
  if (!worst || !first) return <p className="text-muted">{words}</p>;
  const { Icon, tone } = LISTED_LOOKS[worst];
  return (
    <button
      type="button"
      onClick={() => (isNarrowScreen() ? onList() : goToFinding(first))}
      className={`flex min-h-6 items-center gap-1.5 text-left hover:underline ${tone}`}
    >
      <Icon aria-hidden size={14} className="shrink-0" />
      <span className="max-md:sr-only">{words}</span>
      <span aria-hidden className="tabular-nums md:hidden">
        {tally.total}
      </span>
    </button>
  );
}
