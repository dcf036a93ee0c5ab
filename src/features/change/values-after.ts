import type { Watched } from '@/ui/browser/store';

type Names = ReadonlySet<string>;

/**
 * The names that have a value after a change: those that are typed here, because they replace all; and where none is,
 * those that the machine has, which it keeps.
 */
export function valuesAfter(typed: Watched<Names>, had: readonly string[]): Watched<Names> {
  const kept = new Set(had);
  return {
    get: () => (typed.get().size > 0 ? typed.get() : kept),
    subscribe: typed.subscribe,
  };
}
