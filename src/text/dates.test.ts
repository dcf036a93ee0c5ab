import { expect, it } from 'vitest';
import { fromNow, onDay } from './dates';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

it.each([
  [0, 'just now'],
  [-29_000, 'just now'],
  [-MINUTE, '1 minute ago'],
  [-59 * MINUTE, '59 minutes ago'],
  [-60 * MINUTE, '1 hour ago'],
  [47 * HOUR, 'in 47 hours'],
  [48 * HOUR, 'in 2 days'],
  [-24 * HOUR * 14, '14 days ago'],
])('%i ms from now is %j', (ms, words) => {
  expect(fromNow(ms)).toBe(words);
});

it('writes a day as people do', () => {
  expect(onDay(new Date(2026, 11, 13, 23, 59))).toBe('13 Dec 2026');
  expect(onDay(new Date(2026, 4, 1))).toBe('1 May 2026');
});
