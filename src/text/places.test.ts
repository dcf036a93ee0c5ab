import { expect, it } from 'vitest';
import { placesOf } from './places';

it.each([
  ['a\nb', 0, 1, 1],
  ['a\nb', 1, 1, 2],
  ['a\nb', 2, 2, 1],
  ['a\r\nb\rc', 3, 2, 1],
  ['a\r\nb\rc', 5, 3, 1],
])('in %j offset %i is in line %i, column %i', (text, at, line, column) =>
  expect(placesOf(text)(at)).toEqual({ line, column }),
);
