import { describe, expect, it } from 'vitest';
import { firstRows, hasWords, MOST_ROWS } from './narrow';

const numbers = (count: number) => Array.from({ length: count }, (_, i) => i);

describe('the first rows of a list', () => {
  it.each([
    [0, 0, 0],
    [MOST_ROWS, MOST_ROWS, 0],
    [MOST_ROWS + 1, MOST_ROWS, 1],
    [20_000, MOST_ROWS, 20_000 - MOST_ROWS],
  ])('of %i are %i, and %i more', (count, shown, more) => {
    const found = firstRows(numbers(count), () => false);
    expect(found).toEqual({ rows: numbers(shown), more });
  });

  it.each([
    [MOST_ROWS - 1, 0],
    [MOST_ROWS, MOST_ROWS],
    [19_999, 19_999],
    [-1, 0],
  ])('hold the chosen one: %i', (chosen, first) => {
    const { rows } = firstRows(numbers(20_000), (one) => one === chosen);
    expect(rows).toHaveLength(MOST_ROWS);
    expect(new Set(rows).size).toBe(MOST_ROWS);
    expect(rows[0]).toBe(first);
  });
});

describe('what is looked for', () => {
  it.each([
    ['tdx.small 2 GB', '', true],
    ['tdx.small 2 GB', 'TDX', true],
    ['tdx.small 2 GB', 'gb  tdx', true],
    ['tdx.small 2 GB', 'gb h200', false],
  ])('in %j: %j is found: %s', (line, looked, found) => {
    expect(hasWords(line, looked)).toBe(found);
  });
});
