import { expect, test } from 'vitest';
import { findCircle } from './no-circles';

test.each([
  [{}, undefined],
  [{ a: ['b', 'c'], b: ['c'], c: [] }, undefined],
  [{ a: ['gone'] }, undefined],
  [{ a: ['a'] }, ['a', 'a']],
  [{ a: ['b'], b: ['c'], c: ['b'] }, ['b', 'c', 'b']],
  [{ a: [], b: ['c'], c: ['d'], d: ['b'] }, ['b', 'c', 'd', 'b']],
])('the circle in %j is %j', (imports: Record<string, string[]>, circle) => {
  expect(findCircle(new Map(Object.entries(imports)))).toEqual(circle);
});
