import { machineContainers } from '@/domain/cloud/machines/machine-containers';
import { queryOptions } from '@tanstack/react-query';
import { callApi } from '@/api/call/client';
import { readAnswer } from '@/api/call/read-answer';

/** `GET /cvms/{id}/composition`: the containers of a running machine, each with the address of its log where it has one. */
export function containersQuery(id: string) {
  return queryOptions({
    queryKey: ['/cvms/composition', id],
    queryFn: async ({ signal }) =>
      readAnswer(
        await callApi(`/cvms/${encodeURIComponent(id)}/composition`, { signal }),
        machineContainers,
      ),
    staleTime: 10_000,
  });
}
