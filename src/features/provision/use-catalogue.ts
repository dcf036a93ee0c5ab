import { apiKey } from '@/api/key';
import { instanceTypesQuery, nodesQuery } from '@/api/lookups';
import type { Catalogue } from '@/domain/lookups';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useSyncExternalStore } from 'react';

/** What the cloud offers, as far as it answers; sizes need no key, nodes do. */
export function useCatalogue(): Catalogue {
  const status = useSyncExternalStore(apiKey.subscribe, apiKey.status);
  const types = useQuery(instanceTypesQuery).data;
  const nodes = useQuery({ ...nodesQuery, enabled: status === 'entered' }).data;
  return useMemo(
    () => ({ instanceTypes: types?.result.flatMap(({ items }) => items), nodes: nodes?.nodes }),
    [types, nodes],
  );
}
