import type { ProvisionRequest } from '@/domain/request/request';
import { useQuery } from '@tanstack/react-query';
import { analyse } from './analyse';

/** Ports under which the gateway serves the app; none while they are read, or where they cannot be. */
export function usePublishedPorts(request: ProvisionRequest, composeHash: string): number[] {
  const { data } = useQuery({
    queryKey: ['published-ports', composeHash],
    queryFn: async () => {
      const question = { request, catalogue: {}, given: new Set<string>() };
      const { compose } = await analyse(question, { keep: true });
      // A range has no single address.
      const ports = (compose?.addresses ?? []).filter(
        ({ urls, port }) => urls && /^\d+$/.test(port),
      );
      return [...new Set(ports.map(({ port }) => Number(port)))];
    },
    gcTime: 0,
    staleTime: Infinity,
  });
  return data ?? [];
}
