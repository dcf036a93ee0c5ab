import { toProblem } from '@/api/call/errors';
import { apiKey } from '@/api/call/key';
import { isKnown, target } from '@/api/call/target';
import { isMachineMoving, machineQuery } from '@/api/machines';
import { cvmPhase } from '@/domain/create/cvm';
import { useWatched } from '@/ui/browser/use-watched';
import { useQuery, useQueryClient } from '@tanstack/react-query';

/** One machine, looked at while its page is in sight. */
export function useOneMachine(name: string, isShown: boolean) {
  const key = useWatched(apiKey.status);
  const api = useWatched(target);
  const client = useQueryClient();
  const options = machineQuery(name);
  const query = useQuery({
    ...options,
    enabled: isShown && isKnown(api) && key === 'entered',
  });
  const { data, error, isFetching, refetch } = query;
  const found = data?.found;
  return {
    api,
    key,
    /** How often it was looked at until now. */
    looks: () => client.getQueryState(options.queryKey)?.dataUpdateCount ?? 0,
    /** What was last seen; undefined before the first look. */
    now: data && { cvm: found?.cvm, boot: data.boot },
    found,
    phase: found && cvmPhase(found.cvm),
    isUnderWay: found !== undefined && isMachineMoving(found),
    isGone: data !== undefined && found === undefined,
    problem: error ? toProblem(error) : undefined,
    isFetching,
    lookAgain: () => void refetch(),
  };
}

export type OneMachineNow = ReturnType<typeof useOneMachine>;
