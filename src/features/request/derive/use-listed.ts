import { useOpenness } from '@/form/use-openness';
import { useMemo } from 'react';
import { listed, tallyOf, type Listed, type Tally } from './listed';
import { useParts } from './use-derived';

interface ListedNow {
  list: Listed[];
  tally: Tally;
  /** What the checks say of the compose text as it is now is not known yet. */
  isChecking: boolean;
}

/** The one list of what there is to look at, for every place that counts it or shows it. */
export function useListed(): ListedNow {
  const { findings, isChecking } = useParts('findings', 'isChecking');
  const isOpen = useOpenness();
  return useMemo(() => {
    const list = listed(findings, isOpen);
    return { list, tally: tallyOf(list), isChecking };
  }, [findings, isOpen, isChecking]);
}
