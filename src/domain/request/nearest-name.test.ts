import { expect, it } from 'vitest';
import { nearestName, nextName } from './nearest-name';

it.each([
  ['my app 1', 'my-app-1'],
  ['my_app.1', 'my-app-1'],
  ['  my-app-1 ', 'my-app-1'],
  ['Café Zürich', 'Cafe-Zurich'],
  ['1-service', 'app-1-service'],
  ['web', 'web-app'],
  ['7', 'app-7'],
  ['x'.repeat(70), 'x'.repeat(63)],
  [`${'x'.repeat(62)} yz`, 'x'.repeat(62)],
  ['', undefined],
  ['日本', undefined],
  ['---', undefined],
  // In order already.
  ['my-app-1', undefined],
  ['abcde', undefined],
])('%j: %j', (typed, name) => expect(nearestName(typed)).toBe(name));

it.each([
  ['my-app', 'my-app-2'],
  ['my-app-2', 'my-app-3'],
  ['my-app-09', 'my-app-10'],
  ['x'.repeat(63), `${'x'.repeat(61)}-2`],
  ['1', undefined],
])('after %j: %j', (taken, name) => expect(nextName(taken)).toBe(name));
