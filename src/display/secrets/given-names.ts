let names: ReadonlySet<string> = new Set();
let forget = () => {};
const listeners = new Set<() => void>();

/**
 * What the form knows of the secrets: which names have a value. Apart from the store, which is loaded
 * later and tells it here.
 */
export const givenNames = {
  get: () => names,
  subscribe(listener: () => void) {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  /** Told at every change of a secret; the set stays the same one while the names do. */
  tell(next: readonly string[]) {
    if (next.length === names.size && next.every((name) => names.has(name))) return;
    names = new Set(next);
    for (const listener of listeners) listener();
  },
  registerForget(clear: () => void) {
    forget = clear;
  },
  /** Forgets every value, for a form that starts afresh. */
  forget: () => forget(),
};
