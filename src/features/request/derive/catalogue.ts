import type { LookupState } from '@/form/state/field-sources';
import { createStore, type Watched } from '@/ui/browser/store';
import type { QueryClient } from '@tanstack/react-query';
import type { CloudNow } from './cloud-now';

/** What the cloud offers. What looks it up, and knows what to make of it, is fetched once the form is watched. */
export function watchCloud(client: QueryClient): Watched<CloudNow> {
  const store = createStore(without({ kind: 'loading', words: 'Looking for the API…' }), () => {
    let stop: (() => void) | undefined;
    let isOver = false;
    async function begin() {
      const { watchLookups } = await import('./watch-cloud.lazy');
      if (isOver) return;
      const lookups = watchLookups(client);
      stop = lookups.subscribe(() => store.set(lookups.get()));
      store.set(lookups.get());
    }
    const tryOnce = () =>
      void begin().catch(() => store.set(without({ ...NOT_LOADED, retry: tryOnce })));
    tryOnce();
    return () => {
      isOver = true;
      stop?.();
    };
  });
  return store;
}

const NOT_LOADED = {
  kind: 'failed',
  words: 'The part of this page that looks it up could not be loaded.',
} as const;

/** Nothing is known yet, for the same reason of all of it. */
function without(state: Omit<LookupState, 'retry'> & Partial<LookupState>): CloudNow {
  const each = { retry: () => {}, ...state };
  return { catalogue: {}, lookups: { sizes: each, nodes: each, gpus: each } };
}
