import { expect, test } from 'vitest';
import { serverTime } from './server-time';

const NOON = Date.UTC(2040, 0, 1, 12);

test.each([
  ['2040-01-01T12:00:00Z', NOON],
  ['2040-01-01T12:00:00', NOON],
  ['2040-01-01T12:00:00.000000', NOON],
  ['2040-01-01T12:00:00+00:00', NOON],
  ['2040-01-01T14:00:00+02:00', NOON],
  ['2040-01-01T07:00:00-0500', NOON],
  ['', undefined],
  ['soon', undefined],
  ['Zebra', undefined],
  [null, undefined],
  [undefined, undefined],
])('%j is %s', (written, time) => expect(serverTime(written)).toBe(time));
