import { expect, it } from 'vitest';
import { API_VERSIONS, DEFAULT_API_VERSION, hasTextIds, isApiVersion } from './api-version';

it('the versions come oldest first, and the default is one of them', () => {
  expect(API_VERSIONS.toSorted()).toEqual([...API_VERSIONS]);
  expect(isApiVersion(DEFAULT_API_VERSION)).toBe(true);
});

it.each([
  ['2025-10-28', false],
  ['2026-01-21', false],
  ['2026-05-22', true],
  ['2026-06-23', true],
  ['2027-01-01', false],
  ['LATEST', false],
  ['', false],
])('ids of %j are texts: %s', (version, texts) => expect(hasTextIds(version)).toBe(texts));
