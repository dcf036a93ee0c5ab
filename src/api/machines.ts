import { readDetail, type MachineDetail } from '@/domain/cloud/machines/machine-detail';
import {
  readMachine,
  readMachinesPage,
  readStatuses,
  withStatuses,
  type MachineNow,
  type ListedPage,
} from '@/domain/cloud/machines/machine-list';
import { cvmPhase, type CvmAnswer, type CvmBoot } from '@/domain/create/cvm';
import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { callApi } from './call/client';
import { NotTheApi, Refused } from './call/failures';
import { bootOf, findCvm } from './cvms';

/** All machines of a workspace, or the first of very many. */
export interface AllMachines {
  machines: readonly MachineNow[];
  /** As many as the API says there are. */
  total: number;
}

/** As many as are drawn at once, so that the first answer fills the page; the API would give 100 (OpenAPI). */
const PAGE_SIZE = 50;
/** More than any workspace of today has. */
const MOST_PAGES = 60;
/** Calls at the same time. */
const AT_ONCE = 3;

const LIST_KEY = ['/cvms/paginated', 'all'] as const;
const LIST_MS = 60_000;

/** Every machine of the workspace, read again each minute while it is looked at; the API has no search of its own. */
export const machinesQuery = queryOptions({
  queryKey: LIST_KEY,
  queryFn: ({ signal, client }): Promise<AllMachines> =>
    // The first page is shown while the others come.
    allMachines(signal, (first) =>
      client.setQueryData<AllMachines>(LIST_KEY, (before) => before ?? first),
    ),
  refetchInterval: ({ state }) => (isKeyRefused(state.error) ? false : LIST_MS),
  staleTime: 5_000,
});

async function allMachines(
  signal: AbortSignal,
  tell: (first: AllMachines) => void,
): Promise<AllMachines> {
  const first = await pageOf(1, signal);
  if (first.pages > 1) tell(first);
  const pages = [first];
  const last = Math.min(MOST_PAGES, first.pages);
  for (let at = 2; at <= last; at += AT_ONCE) {
    const some = Array.from({ length: Math.min(AT_ONCE, last - at + 1) }, (_, more) => at + more);
    pages.push(...(await Promise.all(some.map((number) => pageOf(number, signal)))));
  }
  // A machine that was made meanwhile shifts the pages, and one of them has a machine twice.
  const byId = new Map(pages.flatMap(({ machines }) => machines).map((one) => [one.id, one]));
  return { machines: [...byId.values()], total: Math.max(first.total, byId.size) };
}

async function pageOf(number: number, signal: AbortSignal): Promise<ListedPage> {
  const path = `/cvms/paginated?page=${number}&page_size=${PAGE_SIZE}`;
  const { json, raw } = await callApi(path, { signal });
  const page = readMachinesPage(json);
  if (!page) throw new NotTheApi('The answer is no list of machines.', 200, raw);
  return page;
}

const CHANGING_MS = 3_000;
const SETTLED_MS = 15_000;

/**
 * How the machines in sight stand, asked often while one of them is changing; what is new is told to the list. It
 * suggests no more than the list does, so that a failure says nothing.
 */
export function machineStatusesQuery(uuids: readonly string[]) {
  return queryOptions({
    queryKey: ['/status/batch', ...uuids],
    queryFn: async ({ signal, client }) => {
      const body = JSON.stringify({ vm_uuids: uuids });
      const { json } = await callApi('/status/batch', { method: 'POST', body, signal });
      const statuses = readStatuses(json);
      if (statuses) tellList(client, statuses);
      return [...(statuses?.values() ?? [])].some(({ isChanging }) => isChanging);
    },
    refetchInterval: ({ state }) => {
      if (isKeyRefused(state.error)) return false;
      return state.data === true ? CHANGING_MS : SETTLED_MS;
    },
    enabled: uuids.length > 0,
    gcTime: 0,
    staleTime: 0,
  });
}

function tellList(client: QueryClient, statuses: Parameters<typeof withStatuses>[1]): void {
  client.setQueryData<AllMachines>(LIST_KEY, (before) => {
    if (!before) return before;
    const machines = withStatuses(before.machines, statuses);
    return machines === before.machines ? before : { ...before, machines };
  });
}

const isKeyRefused = (error: unknown) => error instanceof Refused && error.status === 401;

/** One machine as the API shows it now. */
export interface OneMachine {
  /** Undefined where the API knows none. */
  found: { cvm: CvmAnswer; machine: MachineNow; detail: MachineDetail } | undefined;
  boot: CvmBoot | undefined;
}

const FOLLOWED_MS = 2_000;

/** A machine by any of its names: followed closely while it is changing, and looked at now and then while it is not. */
export function machineQuery(name: string) {
  return queryOptions({
    queryKey: ['/cvms/one', name],
    queryFn: async ({ signal }): Promise<OneMachine> => {
      const cvm = await findCvm(name, signal);
      const machine = readMachine(cvm);
      if (!cvm || !machine) return { found: undefined, boot: undefined };
      const isSettled = cvmPhase(cvm) === 'running' && !machine.isChanging;
      const boot = isSettled ? undefined : await bootOf(name, signal);
      return { found: { cvm, machine, detail: readDetail(cvm) }, boot };
    },
    refetchInterval: ({ state: { data, error } }) => {
      if (isKeyRefused(error) || (data && !data.found)) return false;
      const isMoving = data?.found && isMachineMoving(data.found);
      return isMoving ? FOLLOWED_MS : SETTLED_MS;
    },
    staleTime: 0,
    gcTime: 0,
  });
}

/** Whether a machine is on its way from one state to another. */
export const isMachineMoving = ({ cvm, machine }: NonNullable<OneMachine['found']>): boolean =>
  machine.isChanging || cvmPhase(cvm) === 'under-way';
