import { useSyncExternalStore } from 'react';
import { secretStore, type SecretsSnapshot } from './secret-store';

/** The secrets as far as they may be shown: names and facts, no values. */
export function useSecrets(): SecretsSnapshot {
  return useSyncExternalStore(secretStore.subscribe, secretStore.get);
}
