import { describe, expect, it } from 'vitest';
import { durationMs, readBytes } from './units';

describe('a size', () => {
  it.each([
    ['1024', 1024],
    ['0', 0],
    ['1.5', 1.5],
    ['1.', 1],
    ['.5k', 512],
    ['1k', 1024],
    ['1K', 1024],
    ['1kb', 1024],
    ['1KiB', 1024],
    ['2 m', 2 * 1024 ** 2],
    ['1g', 1024 ** 3],
    ['1t', 1024 ** 4],
    ['1p', 1024 ** 5],
    ['12b', 12],
    ['1'.padStart(100, '0'), 1],
  ])('%s is read', (text, bytes) => expect(readBytes(text)).toBe(bytes));

  it.each(['', 'k', '1e', '1kk', '1x', 'x1', '1  m', '-1', '.', '1.5.5', '1bi', '1i', '1 k x'])(
    '“%s” is none',
    (text) => expect(readBytes(text)).toBeUndefined(),
  );

  it('of more than a hundred characters is none', () => {
    expect(readBytes('1'.padStart(101, '0'))).toBeUndefined();
  });
});

describe('a duration', () => {
  it.each([
    ['0', 0],
    ['-0', 0],
    ['1s', 1000],
    ['+1s', 1000],
    ['-1.5s', -1500],
    ['.5s', 500],
    ['1.s', 1000],
    ['1m30s', 90_000],
    ['1h', 3_600_000],
    ['1d', 86_400_000],
    ['1w', 604_800_000],
    ['1ms', 1],
    ['1us', 0.001],
    ['1µs', 0.001],
    ['1μs', 0.001],
    ['1ns', 0.000001],
    [`${'0'.repeat(98)}2s`, 2000],
  ])('%s is read', (text, ms) => expect(durationMs(text)).toBeCloseTo(ms, 9));

  it.each([
    '',
    '1',
    '00',
    's',
    '1x',
    'x1s',
    '1sx',
    '1s ',
    '.s',
    '--1s',
    '1 s',
    `${'0'.repeat(100)}s`,
  ])('“%s” is none', (text) => expect(durationMs(text)).toBeUndefined());
});
