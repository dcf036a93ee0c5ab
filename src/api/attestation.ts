import { cvmPathName } from '@/domain/create/cvm';
import { queryOptions } from '@tanstack/react-query';
import { callApi } from './client';

/** `GET /cvms/{id}/attestation`: what the guest attests, as the text that was delivered. */
export function attestationQuery(appId: string) {
  return queryOptions({
    queryKey: ['attestation', appId],
    queryFn: async ({ signal }) => {
      const { raw } = await callApi(`/cvms/${cvmPathName(appId)}/attestation`, { signal });
      return raw;
    },
    gcTime: 0,
    staleTime: Infinity,
    retry: false,
  });
}
