import {
  cancelledOperation,
  machineOperations,
  type MachineOperations,
} from '@/domain/cloud/machines/machine-operation';
import { infiniteQueryOptions } from '@tanstack/react-query';
import { callApi } from '@/api/call/client';
import { readAnswer } from '@/api/call/read-answer';

const pathOf = (id: string) => `/cvms/${encodeURIComponent(id)}/operations`;

/** `GET /cvms/{id}/operations`: what was done to a machine, the newest first, a page at a time. */
export function operationsQuery(id: string) {
  return infiniteQueryOptions({
    queryKey: ['/cvms/operations', id],
    queryFn: ({ pageParam, signal }) => readOperations(id, pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next_cursor }) => next_cursor ?? undefined,
    staleTime: 2_000,
  });
}

/** One page; the first without a cursor. */
export async function readOperations(
  id: string,
  cursor?: string,
  signal?: AbortSignal,
): Promise<MachineOperations> {
  const asked = new URLSearchParams({ limit: '50', ...(cursor !== undefined && { cursor }) });
  return readAnswer(await callApi(`${pathOf(id)}?${asked}`, { signal }), machineOperations);
}

/**
 * The last operation on record, before a change is sent: a lost answer is told by what is newer. Undefined where there is
 * none, or none can be read.
 */
export async function newestOperation(id: string): Promise<string | undefined> {
  try {
    return (await readOperations(id)).items[0]?.correlation_id;
  } catch {
    return undefined;
  }
}

/** `POST /cvms/{id}/operations/cancel`, sent once; whether it was cancelled. */
export async function cancelOperationOf(id: string, signal?: AbortSignal): Promise<boolean> {
  const answer = await callApi(`${pathOf(id)}/cancel`, { method: 'POST', signal });
  return readAnswer(answer, cancelledOperation).cancelled;
}
