import { givenNames } from '@/display/secrets/given-names';
import { createStore } from '@/ui/browser/store';

const names = createStore<ReadonlySet<string>>(new Set());

/** Names whose row in the variables table was left as it is; for as long as the page lives, like their values. */
export const leftNames = {
  get: names.get,
  subscribe: names.subscribe,
  leave: (name: string) => names.set(new Set([...names.get(), name])),
};

// Of the next app, nobody has looked at any.
givenNames.onForget(() => names.set(new Set()));
