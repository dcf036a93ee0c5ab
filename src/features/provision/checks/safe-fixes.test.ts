import type { ComposeFinding } from '@/domain/compose/compose-finding';
import { expect, it } from 'vitest';
import { safeFixes } from './safe-fixes';

const finding = (title: string, from: number, to: number, safe = true) =>
  ({ fix: { title, safe, edits: [{ from, to, text: title }] } }) as ComposeFinding;

it.each([
  ['those apart', [finding('a', 0, 1), finding('b', 2, 3)], ['a', 'b'], 0],
  ['no unsafe one', [finding('a', 0, 1, false), finding('b', 2, 3)], ['b'], 0],
  ['one of two at a place', [finding('a', 4, 4), finding('b', 4, 4)], ['a'], 1],
  ['one of two that overlap', [finding('a', 0, 5), finding('b', 3, 9)], ['a'], 1],
])('takes %s', (_, findings, titles, left) => {
  expect(safeFixes(findings)).toMatchObject({ titles, left });
});

it('makes an edit once that two findings ask for', () => {
  const both = [finding('a', 0, 1), finding('a', 0, 1)];
  expect(safeFixes(both)).toMatchObject({ titles: ['a'], left: 0 });
});

it('finds nothing where there is nothing', () => {
  expect(safeFixes([{} as ComposeFinding])).toEqual({ titles: [], edits: [], left: 0 });
});
