import { callApi } from '@/api/call/client';
import { readAnswer } from '@/api/call/read-answer';
import { availableOsImages, imageChoices } from '@/domain/cloud/machines/available-images';
import { queryOptions } from '@tanstack/react-query';

/** `GET /cvms/{id}/available-os-images`: what the machine’s node has for it. */
export function availableImagesQuery(id: string) {
  return queryOptions({
    queryKey: ['/cvms/available-os-images', id],
    queryFn: async ({ signal }) => {
      const path = `/cvms/${encodeURIComponent(id)}/available-os-images`;
      return imageChoices(readAnswer(await callApi(path, { signal }), availableOsImages));
    },
    staleTime: 60_000,
  });
}
