import { toProblem } from '@/api/call/errors';
import { apiKey } from '@/api/call/key';
import { isKnown, target } from '@/api/call/target';
import { isUnderWay, machineQuery } from '@/api/machines';
import { cvmPhase } from '@/domain/create/cvm';
import { useWatched } from '@/ui/browser/use-watched';
import { useQuery } from '@tanstack/react-query';

/** One machine, looked at while its page is in sight. */
export function useOneMachine(name: string, isShown: boolean) {
  const key = useWatched(apiKey.status);
  const api = useWatched(target);
  const query = useQuery({
    ...machineQuery(name),
    enabled: isShown && isKnown(api) && key === 'entered',
  });
  const { data, error, isFetching, refetch } = query;
  const found = data?.found;
  return {
    api,
    key,
    /** What was last seen; undefined before the first look. */
    now: data && { cvm: found?.cvm, boot: data.boot },
    found,
    phase: found && cvmPhase(found.cvm),
    isUnderWay: found !== undefined && isUnderWay(found),
    isGone: data !== undefined && found === undefined,
    problem: error ? toProblem(error) : undefined,
    isFetching,
    lookAgain: () => void refetch(),
  };
}

export type OneMachineNow = ReturnType<typeof useOneMachine>;
