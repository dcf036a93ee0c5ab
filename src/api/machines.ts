import {
  machineRow,
  machineRows,
  type MachineRow,
  type MachineRows,
} from '@/domain/cloud/machines/machine-row';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { callApi } from '@/api/call/client';
import { Refused } from '@/api/call/failures';
import { readAnswer } from '@/api/call/read-answer';

/** Which part of the list is asked for; the server may not know `search` and `status`. */
export interface MachinesAsked {
  page: number;
  /** At most 100. */
  page_size?: number;
  search?: string | undefined;
  status?: string | undefined;
  family?: 'cpu' | 'gpu' | undefined;
}

/** `GET /cvms/paginated`: a page of the workspace's machines, the newest first. */
export function machinesQuery({ page, page_size = 100, search, status, family }: MachinesAsked) {
  const asked = new URLSearchParams({ page: String(page), page_size: String(page_size) });
  if (search) asked.set('search', search);
  if (status) asked.set('status', status);
  if (family) asked.set('family', family);
  return queryOptions({
    // Begins as a look-up does that is true of one key only.
    queryKey: ['/cvms/paginated', asked.toString()],
    queryFn: async ({ signal }): Promise<MachineRows> =>
      readAnswer(await callApi(`/cvms/paginated?${asked}`, { signal }), machineRows),
    placeholderData: keepPreviousData,
    staleTime: 10_000,
    refetchOnWindowFocus: true,
  });
}

/** `GET /cvms/{id}`: one machine by what a path calls it; undefined where there is none (404). */
export function machineQuery(id: string) {
  return queryOptions({
    queryKey: ['/cvms', id],
    queryFn: async ({ signal }): Promise<MachineRow | null> => {
      try {
        const answer = await callApi(`/cvms/${encodeURIComponent(id)}`, { signal });
        return readAnswer(answer, machineRow, 'The answer is no machine.');
      } catch (failure) {
        if (failure instanceof Refused && failure.status === 404) return null;
        throw failure;
      }
    },
    staleTime: 5_000,
    refetchOnWindowFocus: true,
  });
}
