import { expect, test } from 'vitest';
import { createStore } from '@/ui/browser/store';
import { valuesAfter } from './values-after';

test('what is typed replaces all, and where nothing is, the machine keeps what it has', () => {
  const typed = createStore<ReadonlySet<string>>(new Set());
  const after = valuesAfter(typed, ['A', 'B']);
  const heard: string[][] = [];
  after.subscribe(() => heard.push([...after.get()]));
  expect([...after.get()]).toEqual(['A', 'B']);
  // The same one each time, so that nothing is worked out anew.
  expect(after.get()).toBe(after.get());
  typed.set(new Set(['A']));
  typed.set(new Set());
  expect(heard).toEqual([['A'], ['A', 'B']]);
});
