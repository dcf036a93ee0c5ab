import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonSize } from './json-size';
import { jsonValue } from './random-json.table';

/** The same, of the value: any of JSON is right about itself. */
function sizeOf(value: unknown): { depth: number; items: number } {
  if (typeof value !== 'object' || value === null) return { depth: 0, items: 0 };
  const members = Object.values(value).map(sizeOf);
  return {
    depth: 1 + Math.max(0, ...members.map(({ depth }) => depth)),
    items: members.reduce((sum, { items }) => sum + items, Math.max(1, members.length)),
  };
}

describe('how large a JSON text is', () => {
  it.each([
    ['', 0, 0],
    ['1', 0, 0],
    ['"[{,"', 0, 0],
    ['"\\"[{,"', 0, 0],
    ['[]', 1, 1],
    ['[1, 2]', 1, 2],
    ['{"a": [{}]}', 3, 3],
    ['[[], []]', 2, 4],
    ['[[[', 3, 3],
    [']]]', 0, 0],
    ['"never ends [', 0, 0],
    ['"\\', 0, 0],
  ])('%s', (text, depth, items) => expect(jsonSize(text)).toEqual({ depth, items }));

  it('is the size of its value', () => {
    const property = fc.property(jsonValue({ nulls: true }), (value) => {
      expect(jsonSize(JSON.stringify(value))).toEqual(sizeOf(value));
    });
    fc.assert(property);
  });
});
