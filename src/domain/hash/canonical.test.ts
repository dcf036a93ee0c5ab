import fc from 'fast-check';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { jsonObject, jsonValue } from '@/text/random-json.table';
import { canonicalJson } from './canonical';
import { sha256Hex } from '@/domain/hash/digest/sha256';
import { vectors } from './vectors.table';

const anything = jsonValue({ nulls: true });

/** Members in another order, at every level. */
function shuffled(value: unknown, turn: number): unknown {
  if (Array.isArray(value)) return value.map((item) => shuffled(item, turn));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, member]) => [key, shuffled(member, turn)]);
  const cut = entries.length === 0 ? 0 : turn % entries.length;
  return Object.fromEntries([...entries.slice(cut), ...entries.slice(0, cut)].reverse());
}

/** What the canonical form keeps: members that are null go, items that are null stay. */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([, member]) => member !== null);
  return Object.fromEntries(kept.map(([key, member]) => [key, withoutNulls(member)]));
}

/** The same form written another way: the order of UTF-8 bytes is the order of code points. */
function reference(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(reference).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const keys = Object.keys(value).filter((key) => Reflect.get(value, key) !== null);
  keys.sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  const members = keys.map((key) => `${JSON.stringify(key)}:${reference(Reflect.get(value, key))}`);
  return `{${members.join(',')}}`;
}

describe('the canonical text', () => {
  it.each(vectors)('hashes as the server does: $law', async ({ input, server }) => {
    expect(await sha256Hex(canonicalJson(input))).toBe(server);
  });

  it('is the reference form of any JSON value', () => {
    fc.assert(
      fc.property(anything, (value) => {
        expect(canonicalJson(value)).toBe(reference(value));
      }),
      { numRuns: 500 },
    );
  });

  it('does not depend on the order of keys', () => {
    fc.assert(
      fc.property(anything, fc.nat(9), (value, turn) => {
        expect(canonicalJson(shuffled(value, turn))).toBe(canonicalJson(value));
      }),
    );
  });

  it('is its own canonical text', () => {
    fc.assert(
      fc.property(anything, (value) => {
        const text = canonicalJson(value);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
      }),
    );
  });

  it('parses back to the value less its null members', () => {
    fc.assert(
      fc.property(anything, (value) => {
        const back: unknown = JSON.parse(canonicalJson(value));
        expect(isDeepStrictEqual(back, withoutNulls(value))).toBe(true);
      }),
    );
  });

  it('is the same with null members and without them', () => {
    fc.assert(
      fc.property(jsonObject({ nulls: true }), (value) => {
        expect(canonicalJson(value)).toBe(canonicalJson(withoutNulls(value)));
      }),
    );
  });

  it.each([
    ['null and undefined members go', { b: null, a: 1, c: undefined }, '{"a":1}'],
    ['members of inner objects too', { a: { b: null }, c: [{ d: null }] }, '{"a":{},"c":[{}]}'],
    ['items of a list stay', { a: [null, 1, undefined] }, '{"a":[null,1,null]}'],
    [
      'empty values are values',
      { a: '', b: [], c: {}, d: 0, e: false },
      '{"a":"","b":[],"c":{},"d":0,"e":false}',
    ],
    ['keys like numbers sort as texts', { 9: 1, 10: 2, '-1': 3 }, '{"-1":3,"10":2,"9":1}'],
    ['upper case comes first', { a: 1, B: 2, _: 3 }, '{"B":2,"_":3,"a":1}'],
    ['a key comes before one it begins', { ab: 1, a: 2, '': 3 }, '{"":3,"a":2,"ab":1}'],
    ['U+FFFF comes before U+10000', { '\u{10000}': 1, '\uffff': 2 }, '{"\uffff":2,"\u{10000}":1}'],
    [
      'raw UTF-8, no escapes',
      { a: '\u00e9\u{1f680}\u2028<&>' },
      '{"a":"\u00e9\u{1f680}\u2028<&>"}',
    ],
    ['nothing is null', undefined, 'null'],
    ['a number that is none is null, as in the SDK', { a: Number.NaN }, '{"a":null}'],
  ])('%s', (_, value, text) => {
    expect(canonicalJson(value)).toBe(text);
  });

  it('keeps a __proto__ key', () => {
    const text = '{"__proto__":{"a":1},"b":2}';
    expect(canonicalJson(JSON.parse(text))).toBe(text);
  });
});
