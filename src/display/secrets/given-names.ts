import { createStore } from '@/ui/browser/store';

const names = createStore<ReadonlySet<string>>(new Set());
const forgets = new Set<() => void>();
const otherwise = new Set<(name: string) => void>();
let forgetUnused = (): readonly string[] => [];

/**
 * What the form knows of the secrets: which names have a value. Apart from the store, which is loaded
 * later and tells it here.
 */
export const givenNames = {
  get: names.get,
  subscribe: names.subscribe,
  /** Told at every change of a secret; the set stays the same one while the names do. */
  tell(next: readonly string[]) {
    const before = names.get();
    if (next.length === before.size && next.every((name) => before.has(name))) return;
    names.set(new Set(next));
  },
  /** What else is kept of the names of one app is told to go with them. */
  onForget(clear: () => void) {
    forgets.add(clear);
  },
  /** A name has another value now, or none any more. */
  tellOther: (name: string) => otherwise.forEach((hear) => hear(name)),
  /** What is kept of a name and the value it had hears when that is not its value any more. */
  onOther(hear: (name: string) => void) {
    otherwise.add(hear);
  },
  registerForgetUnused(lose: () => readonly string[]) {
    forgetUnused = lose;
  },
  /** Forgets every value, for a form that starts afresh. */
  forget: () => forgets.forEach((clear) => clear()),
  /** Forgets every value because nobody used the page; answers with the name of each, '' where it had none. */
  forgetUnused: () => forgetUnused(),
};
