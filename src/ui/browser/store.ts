/** Something that happens, and who hears of it. */
export interface Signal<A extends unknown[] = []> {
  tell: (...what: A) => void;
  /** Answers with what ends it. */
  subscribe: (listener: (...what: A) => void) => () => void;
}

/** A value that can be read, and watched for its next one; `useWatched` brings it into React. */
export interface Watched<T> {
  get: () => T;
  /** Answers with what ends it. */
  subscribe: (listener: () => void) => () => void;
  /** What the built page's HTML says in its place, where that may be another value than the first here. */
  atBuild?: () => T;
}

export interface Store<T> extends Watched<T> {
  /** Tells every listener, unless it is the same value. */
  set: (next: T) => void;
}

/** `start` runs with the first listener, for what is told of, and what it answers after the last has gone. */
export function createSignal<A extends unknown[] = []>(start?: () => () => void): Signal<A> {
  const listeners = new Set<(...what: A) => void>();
  let stop: (() => void) | undefined;
  return {
    tell(...what) {
      for (const listener of listeners) listener(...what);
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

/**
 * A value outside of React; `start` is for what it is fed from, as for a signal, and `atBuild` for what no
 * build can know: what this browser remembers, or is.
 */
export function createStore<T>(
  initial: T,
  start?: () => () => void,
  atBuild: T = initial,
): Store<T> {
  const { tell, subscribe } = createSignal(start);
  let value = initial;
  return {
    get: () => value,
    atBuild: () => atBuild,
    subscribe,
    set(next) {
      if (Object.is(next, value)) return;
      value = next;
      tell();
    },
  };
}
