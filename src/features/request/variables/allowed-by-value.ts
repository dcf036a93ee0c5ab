import { nameFault } from '@/domain/secrets/check-set';
import { givenNames } from '@/display/secrets/given-names';
import { createStore } from '@/ui/browser/store';
import { allowNames, withdrawName, type NamesForm } from './name-lists';

const names = createStore<ReadonlyMap<string, 'allowed' | 'withdrawn'>>(new Map());
const mark = (name: string, how: 'allowed' | 'withdrawn') =>
  names.set(new Map([...names.get(), [name, how]]));

/** Names that were allowed because somebody gave them a value, which can be taken back once and for all. */
export const allowedByValue = {
  get: names.get,
  subscribe: names.subscribe,
  /** Of names that have just got a value, allows those that may be. */
  allow(form: NamesForm, given: readonly string[]): void {
    const wanted = given.filter(
      (name) => nameFault(name) === undefined && names.get().get(name) !== 'withdrawn',
    );
    for (const name of allowNames(form, wanted)) mark(name, 'allowed');
  },
  /** The name keeps its value, and typing on does not allow it again. */
  withdraw(form: NamesForm, name: string): void {
    withdrawName(form, name);
    mark(name, 'withdrawn');
  },
};

// Of the next app, nobody has given any.
givenNames.onForget(() => names.set(new Map()));
