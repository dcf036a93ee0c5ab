import { apiKey } from '@/api/key';
import {
  currentUserQuery,
  gpusQuery,
  instanceTypesQuery,
  nodesQuery,
  quotasQuery,
} from '@/api/lookups';
import type { Catalogue } from '@/domain/cloud/lookups';
import type { LookupState } from '@/form/offers-context';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useSyncExternalStore } from 'react';
import { lookupState } from './lookup-state';
import { useStable } from './use-stable';

/** How each look-up stands, for where it is used. */
export interface Lookups {
  sizes: LookupState;
  nodes: LookupState;
  gpus: LookupState;
}

/** What the cloud offers, as far as it answers; sizes need no key, the rest does. */
export function useCatalogue(): { catalogue: Catalogue; lookups: Lookups } {
  const key = useSyncExternalStore(apiKey.subscribe, apiKey.status);
  const enabled = key === 'entered';
  const types = useQuery(instanceTypesQuery);
  const nodes = useQuery({ ...nodesQuery, enabled });
  const gpus = useQuery({ ...gpusQuery, enabled });
  const user = useQuery({ ...currentUserQuery, enabled }).data;
  const slug = user?.slug ?? '';
  const quotas = useQuery({ ...quotasQuery(slug), enabled: enabled && slug !== '' }).data;
  const catalogue = useMemo(
    (): Catalogue => ({
      instanceTypes: types.data?.result.flatMap(({ items }) => items),
      nodes: nodes.data?.nodes,
      kms: nodes.data?.kms_list,
      gpus: gpus.data,
      account: { user, quotas: quotas?.quotas },
    }),
    [types.data, nodes.data, gpus.data, user, quotas],
  );
  const lookups = useStable<Lookups>({
    sizes: lookupState({
      query: types,
      what: 'instance types',
      isEmpty: ({ result }) => result.every(({ items }) => items.length === 0),
    }),
    nodes: lookupState({
      query: nodes,
      what: 'nodes',
      isEmpty: (data) => data.nodes.length === 0,
      key,
    }),
    gpus: lookupState({ query: gpus, what: 'GPUs', isEmpty: (list) => list.length === 0, key }),
  });
  return { catalogue, lookups };
}
