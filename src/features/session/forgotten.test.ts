import { expect, test } from 'vitest';
import { forgottenWords, type Forgotten } from './forgotten';

const names = (count: number) => Array.from({ length: count }, (_, i) => `N${i + 1}`);

test.each<[Omit<Forgotten, 'after'>, string | undefined]>([
  [{ key: true, names: [] }, 'The API key'],
  [{ key: true, names: ['A'] }, 'The API key and 1 secret value (A)'],
  [{ key: false, names: ['A', 'B'] }, '2 secret values (A, B)'],
  [{ key: false, names: [''] }, '1 secret value'],
  [{ key: false, names: ['A', ''] }, '2 secret values (A)'],
  [{ key: false, names: names(6) }, '6 secret values (N1, N2, N3, N4, N5, N6)'],
  [{ key: false, names: names(8) }, '8 secret values (N1, N2, N3, N4, N5, N6 and 2 more)'],
  [{ key: false, names: [] }, undefined],
])('%j is “%s”', (what, words) =>
  expect(forgottenWords({ ...what, after: '15 minutes' })).toBe(words),
);
