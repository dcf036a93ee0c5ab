import { createStore, type Store } from './store';

/**
 * A choice that this browser remembers under a key; `read` makes one of what is stored there, whatever
 * it is. Storage may be off: a choice then lasts for this page.
 */
export function rememberedChoice<T extends string>(
  key: string,
  read: (stored: string | null) => T,
): Store<T> {
  const store = createStore(read(stored(key)), undefined, read(null));
  return {
    ...store,
    set(next) {
      try {
        localStorage.setItem(key, next);
      } catch {
        // Off, or full.
      }
      store.set(next);
    },
  };
}

function stored(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
