import { queryOptions } from '@tanstack/react-query';
import { callApi } from '@/api/call/client';

/** `GET /cvms/{cvm}/attestation`: what the guest attests, as the text that was delivered: shown only by `apiKey.hide`. */
export function attestationQuery(cvm: string) {
  return queryOptions({
    queryKey: ['attestation', cvm],
    queryFn: async ({ signal }) => {
      const { exact } = await callApi(`/cvms/${cvm}/attestation`, { signal });
      return exact;
    },
    gcTime: 0,
    staleTime: Infinity,
    retry: false,
  });
}
