import { describe, expect, it } from 'vitest';
import { inSeries } from './in-series';

describe('names in a sentence', () => {
  const names = (count: number) => Array.from({ length: count }, (_, i) => `n${i}`);

  it.each([
    [0, /^$/],
    [1, /^n0$/],
    [2, /^n0 and n1$/],
    [3, /^n0, n1 and n2$/],
    [30, /n28 and n29$/],
    [31, /n28, n29 and others$/],
  ])('%i of them', (count, shown) => expect(inSeries(names(count))).toMatch(shown));
});
