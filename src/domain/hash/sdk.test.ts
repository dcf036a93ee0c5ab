import { getComposeHash } from '@phala/cloud';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonKey, jsonObject } from '@/text/random-json.table';
import { canonicalJson } from './canonical';
import { sha256Hex } from '@/domain/hash/digest/sha256';
import { vectors } from './vectors.table';

const theirs = (document: unknown) =>
  getComposeHash(document as Parameters<typeof getComposeHash>[0]);
const ours = (document: unknown) => sha256Hex(canonicalJson(document));

/** Keys the SDK orders and keeps as the server does: see the tests of where it does not. */
const commonKey = jsonKey.filter(
  (key) => !['__proto__', 'constructor'].includes(key) && !/^\d+$|[\ud800-\uffff]/.test(key),
);

describe('the dstack SDK’s getComposeHash', () => {
  it.each(vectors)('gives the recorded digest: $law', ({ input, server, sdk }) => {
    expect(theirs(input)).toBe(sdk ?? server);
  });

  it('agrees on any document without nulls', async () => {
    await fc.assert(
      fc.asyncProperty(jsonObject({ nulls: false, keys: commonKey }), async (document) => {
        expect(await ours(document)).toBe(theirs(document));
      }),
      { numRuns: 500 },
    );
  });

  it('loses a __proto__ key, ours does not', async () => {
    const document: unknown = JSON.parse('{"a":{"__proto__":{"b":1}},"c":2}');
    expect(theirs(document)).toBe(await ours({ a: {}, c: 2 }));
    expect(await ours(document)).not.toBe(theirs(document));
    expect(canonicalJson(document)).toContain('__proto__');
  });

  it('keeps nulls, the server and ours do not', async () => {
    expect(theirs({ a: null })).not.toBe(theirs({}));
    expect(await ours({ a: null })).toBe(await ours({}));
  });

  it('leaves an object with a key “constructor” unsorted, ours does not', async () => {
    expect(theirs({ b: 1, constructor: 2, a: 3 })).not.toBe(theirs({ a: 3, b: 1, constructor: 2 }));
    expect(await ours({ b: 1, constructor: 2, a: 3 })).toBe(theirs({ a: 3, b: 1, constructor: 2 }));
  });

  it('puts keys like numbers in the order of numbers, ours in that of texts', async () => {
    expect(await ours({ 9: 1, 10: 2 })).not.toBe(theirs({ 9: 1, 10: 2 }));
    expect(await ours({ 9: 1, 8: 2 })).toBe(theirs({ 9: 1, 8: 2 }));
  });
});
