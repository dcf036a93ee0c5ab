import { useSyncExternalStore } from 'react';
import type { Watched } from './store';

/** The value as it is now; rendered again at its next one. */
export function useWatched<T>({ get, subscribe, atBuild = get }: Watched<T>): T {
  return useSyncExternalStore(subscribe, get, atBuild);
}
