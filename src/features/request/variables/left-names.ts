import { givenNames } from '@/display/secrets/given-names';
import { createStore } from '@/ui/browser/store';

const names = createStore<ReadonlySet<string>>(new Set());

/**
 * Names whose row in the variables table was left as it is; for as long as the page lives, like their values.
 * What was left is a name with the value it had: of another value one is asked again.
 */
export const leftNames = {
  get: names.get,
  subscribe: names.subscribe,
  leave: (name: string) => names.set(new Set([...names.get(), name])),
};

givenNames.onOther((name) => {
  if (names.get().has(name)) names.set(new Set([...names.get()].filter((one) => one !== name)));
});
// Of the next app, nobody has looked at any.
givenNames.onForget(() => names.set(new Set()));
