import { cvmPathName } from '@/domain/create/cvm';
import { queryOptions } from '@tanstack/react-query';
import { callApi } from '@/api/call/client';

/** `GET /cvms/{id}/attestation`: what the guest attests, as the text that was delivered: shown only by `apiKey.hide`. */
export function attestationQuery(appId: string) {
  return queryOptions({
    queryKey: ['attestation', appId],
    queryFn: async ({ signal }) => {
      const { exact } = await callApi(`/cvms/${cvmPathName(appId)}/attestation`, { signal });
      return exact;
    },
    gcTime: 0,
    staleTime: Infinity,
    retry: false,
  });
}
