import { cvmNowQuery } from '@/api/cvms';
import { toProblem } from '@/api/call/errors';
import { cvmPhase } from '@/domain/create/cvm';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

/** The machine that was created, looked at again and again until it runs or fails; nothing before. */
export function useMachine(appId: string | undefined, isShown: boolean) {
  const [watching, setWatching] = useState(true);
  const isWanted = appId !== undefined && isShown;
  const query = useQuery({ ...cvmNowQuery(appId ?? ''), enabled: isWanted && watching });
  const { data, error, dataUpdatedAt, isFetching, refetch } = query;
  const problem = error ? toProblem(error) : undefined;
  const cvm = data?.cvm ?? undefined;
  return {
    now: data,
    phase: cvm ? cvmPhase(cvm) : data ? ('gone' as const) : undefined,
    problem,
    /** Whether it is looked at again by itself: without a key that is taken there is no next look. */
    looks: watching && problem?.kind !== 'key',
    lastLook: dataUpdatedAt,
    isFetching,
    stop: () => setWatching(false),
    lookAgain() {
      setWatching(true);
      if (watching) void refetch();
    },
  };
}

export type CreatedMachine = ReturnType<typeof useMachine>;
