import { useWatched } from '@/ui/browser/use-watched';
import { secretStore, type SecretsSnapshot } from './secret-store';

/** The secrets as far as they may be shown: names and facts, no values. */
export function useSecrets(): SecretsSnapshot {
  return useWatched(secretStore);
}
