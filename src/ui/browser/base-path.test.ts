import { expect, it } from 'vitest';
import { basePath, pathHere } from './base-path';

it('is the root where nothing is built', () => {
  expect(basePath).toBe('');
});

it.each<[base: string, pathname: string, here: string]>([
  ['', '/', '/'],
  ['', '/audit', '/audit'],
  ['/console', '/console/', '/'],
  ['/console', '/console', ''],
  ['/console', '/console/audit', '/audit'],
  ['/console', '/consoles/audit', '/consoles/audit'],
  ['/a/b', '/a/b/provisions/1', '/provisions/1'],
])('below %j, %j is %j', (base, pathname, here) => {
  expect(pathHere(base, { ...({} as Location), pathname })).toBe(here);
});
