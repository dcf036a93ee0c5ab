import { isOpen, type FormProgress } from '@/form/state/openness';
import { useProgress } from '@/form/state/use-openness';
import { listed, tallyOf, type Found, type Listed, type Tally } from './listed';
import { remember } from './remember';
import { useParts } from './use-derived';

interface ListedNow {
  list: Listed[];
  tally: Tally;
  /** What the checks say of the compose text as it is now is not known yet. */
  isChecking: boolean;
}

// Once for all places that show it: all of them have the same findings and the same progress.
const listNow = remember((findings: readonly Found[], progress: string) => {
  const now = JSON.parse(progress) as FormProgress;
  const list = listed(findings, (finding) => isOpen(finding, now));
  return { list, tally: tallyOf(list) };
});

/** The one list of what there is to look at, for every place that counts it or shows it. */
export function useListed(): ListedNow {
  const { findings, isChecking } = useParts('findings', 'isChecking');
  const progress = useProgress();
  return { ...listNow(findings, JSON.stringify(progress)), isChecking };
}
