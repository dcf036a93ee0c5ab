import { apiKey } from '@/api/call/key';
import { isKnown, target } from '@/api/call/target';
import {
  currentUserQuery,
  gpusQuery,
  instanceTypesQuery,
  nodesQuery,
  quotasQuery,
} from '@/api/lookups';
import { completedTypes } from '@/domain/cloud/create-resources';
import type { Catalogue } from '@/domain/cloud/lookups';
import { createStore, type Watched } from '@/ui/browser/store';
import { QueryObserver, type QueryClient } from '@tanstack/react-query';
import type { CloudNow } from './cloud-now';
import { cloudSense } from './cloud-sense';
import { lookupState } from './lookup-state';
import { remember } from './remember';

/** What the cloud offers, as far as it answers; sizes need no key, the rest does. */
export function watchLookups(client: QueryClient): Watched<CloudNow> {
  const types = new QueryObserver(client, { ...instanceTypesQuery, enabled: false });
  const nodes = new QueryObserver(client, { ...nodesQuery, enabled: false });
  const gpus = new QueryObserver(client, { ...gpusQuery, enabled: false });
  const user = new QueryObserver(client, { ...currentUserQuery, enabled: false });
  const quotas = new QueryObserver(client, { ...quotasQuery(''), enabled: false });

  /** Which of them may be asked, as target and key stand. */
  function allow() {
    const isReachable = isKnown(target.get());
    types.setOptions({ ...instanceTypesQuery, enabled: isReachable });
    const enabled = isReachable && apiKey.status.get() === 'entered';
    nodes.setOptions({ ...nodesQuery, enabled });
    gpus.setOptions({ ...gpusQuery, enabled });
    user.setOptions({ ...currentUserQuery, enabled });
    const slug = user.getCurrentResult().data?.slug ?? '';
    quotas.setOptions({ ...quotasQuery(slug), enabled: enabled && slug !== '' });
  }
  const together = remember(
    (
      sizes: ReturnType<typeof types.getCurrentResult>['data'],
      offered: ReturnType<typeof nodes.getCurrentResult>['data'],
      slots: ReturnType<typeof gpus.getCurrentResult>['data'],
      account: ReturnType<typeof user.getCurrentResult>['data'],
      left: ReturnType<typeof quotas.getCurrentResult>['data'],
    ): Catalogue => ({
      instanceTypes: completedTypes(
        sizes?.result.flatMap(({ items }) => items),
        offered?.types,
      ),
      nodes: offered?.nodes,
      kms: offered?.kms_list,
      gateways: offered?.gateways,
      gpus: slots,
      account: { user: account, quotas: left?.quotas },
    }),
  );
  function read(): CloudNow {
    const key = apiKey.status.get();
    const now = target.get();
    const [sizes, offered, slots] = [
      types.getCurrentResult(),
      nodes.getCurrentResult(),
      gpus.getCurrentResult(),
    ];
    return {
      sense: cloudSense,
      catalogue: together(
        sizes.data,
        offered.data,
        slots.data,
        user.getCurrentResult().data,
        quotas.getCurrentResult().data,
      ),
      lookups: {
        sizes: lookupState({
          query: sizes,
          // Sizes are listed elsewhere too, but not what they cost.
          what: offered.data?.types ? 'prices' : 'instance types',
          isEmpty: ({ result }) => result.every(({ items }) => items.length === 0),
          target: now,
        }),
        nodes: lookupState({
          query: offered,
          what: 'nodes',
          isEmpty: (data) => data.nodes.length === 0,
          key,
          target: now,
        }),
        gpus: lookupState({
          query: slots,
          what: 'GPUs',
          isEmpty: (list) => list.length === 0,
          key,
          target: now,
        }),
      },
    };
  }
  const store = createStore(read(), () => {
    const update = () => {
      allow();
      store.set(read());
    };
    const observers = [types, nodes, gpus, user, quotas];
    const stops = [
      apiKey.status.subscribe(update),
      target.subscribe(update),
      ...observers.map((one) => one.subscribe(update)),
    ];
    update();
    return () => stops.forEach((stop) => stop());
  });
  return store;
}
