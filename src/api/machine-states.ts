import { machineStates, type MachineState } from '@/domain/cloud/machines/machine-state';
import { queryOptions } from '@tanstack/react-query';
import { callApi } from '@/api/call/client';
import { readAnswer } from '@/api/call/read-answer';

/** Milliseconds between two looks: soon while something is under way, else now and then. */
const SOON_MS = 2_000;
const LATER_MS = 15_000;

/**
 * `POST /status/batch`: how some machines stand, by UUID as asked, looked at again for as long as the page is shown.
 * A machine that is gone is not in the answer.
 */
export function machineStatesQuery(uuids: readonly string[]) {
  return queryOptions({
    queryKey: ['/status/batch', ...uuids],
    queryFn: async ({ signal }): Promise<ReadonlyMap<string, MachineState>> => {
      const body = JSON.stringify({ vm_uuids: uuids });
      return readAnswer(
        await callApi('/status/batch', { method: 'POST', body, signal }),
        machineStates,
      );
    },
    enabled: uuids.length > 0,
    refetchInterval: ({ state }) => (isAnyUnderWay(state.data) ? SOON_MS : LATER_MS),
    // Nobody looks at a hidden page.
    refetchIntervalInBackground: false,
    // A map is compared by its identity anyway.
    structuralSharing: false,
    staleTime: 1_000,
  });
}

function isAnyUnderWay(states: ReadonlyMap<string, MachineState> | undefined): boolean {
  return [...(states?.values() ?? [])].some(({ in_progress }) => in_progress === true);
}
