import { portAddresses } from '@/domain/compose/addresses';
import type { ProvisionRequest } from '@/domain/request/request';
import { analyse } from './analysis';
import { useQuery } from '@tanstack/react-query';

/** Ports under which the gateway serves the app; none while they are read, or where they cannot be. */
export function usePublishedPorts(request: ProvisionRequest, composeHash: string): number[] {
  const { data } = useQuery({
    queryKey: ['published-ports', composeHash],
    queryFn: async () => {
      const context = { request, catalogue: {}, given: new Set<string>() };
      const { compose } = await analyse(context, true);
      const found = compose?.model ? portAddresses(compose.model, context) : [];
      // A range has no single address.
      const ports = found.filter(({ urls, port }) => urls && /^\d+$/.test(port));
      return [...new Set(ports.map(({ port }) => Number(port)))];
    },
    gcTime: 0,
    staleTime: Infinity,
  });
  return data ?? [];
}
