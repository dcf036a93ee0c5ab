import { queryOptions } from '@tanstack/react-query';
import { callApi } from '@/api/call/client';

/**
 * `GET /cvms/{cvm}/compose_file?raw=true`: the app-compose document as it is stored, its text as it was
 * delivered, for its hash: shown only by `apiKey.hide`. What values `raw` takes is not documented,
 * nor the type of the answer: a text that is JSON may be called either. Read anew for another `hash`.
 */
export function storedDocumentQuery(cvm: string, hash = '') {
  return queryOptions({
    queryKey: ['stored-compose-file', cvm, hash],
    queryFn: async ({ signal }) => {
      const { exact } = await callApi(`/cvms/${cvm}/compose_file?raw=true`, {
        signal,
        mayBePlain: true,
      });
      return exact;
    },
    gcTime: 0,
    staleTime: Infinity,
  });
}
