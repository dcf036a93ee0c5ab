/** A value that can be read, and watched for its next one. Fits React's `useSyncExternalStore`. */
export interface Watched<T> {
  get: () => T;
  /** Answers with what ends it. */
  subscribe: (listener: () => void) => () => void;
}

export interface Store<T> extends Watched<T> {
  /** Tells every listener, unless it is the same value. */
  set: (next: T) => void;
}

/**
 * A value outside of React. `start` runs with the first listener, for what the value is fed from, and
 * what it answers runs after the last one has gone.
 */
export function createStore<T>(initial: T, start?: () => () => void): Store<T> {
  const listeners = new Set<() => void>();
  let value = initial;
  let stop: (() => void) | undefined;
  return {
    get: () => value,
    set(next) {
      if (Object.is(next, value)) return;
      value = next;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      if (listeners.size === 1) stop = start?.();
      return () => {
        if (!listeners.delete(listener) || listeners.size > 0) return;
        stop?.();
        stop = undefined;
      };
    },
  };
}
