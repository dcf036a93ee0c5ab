import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonValue } from '@/text/random-json.table';
import { lostInParsing } from './lost-in-parsing';

describe('keys that are there more than once', () => {
  it.each<[string, string, string[]]>([
    ['at the top', '{"a":1,"b":2,"a":3}', ['a']],
    ['three times, named once', '{"a":1,"a":2,"a":3}', ['a']],
    ['deeper', '[{"x":{"a":[1,{"c":1,"c":2}]}}]', ['c']],
    ['one of them escaped', String.raw`{"runner":1,"\u0072unner":2}`, ['runner']],
    ['of two objects are no pair', '{"a":{"b":1},"c":{"b":1},"b":1}', []],
    ['values are no keys', '{"a":"b","b":"a","c":["a","a"]}', []],
    ['texts that look like keys', String.raw`{"a":"\",\"a\":1","b":"\\"}`, []],
    ['after an escaped backslash', String.raw`{"a":"\\\\","a":"\\"}`, ['a']],
    ['with spaces and lines', '{ "a" :\n1 ,\r\n\t"a" : {} }', ['a']],
    ['of a prototype', '{"__proto__":1,"constructor":1,"__proto__":2}', ['__proto__']],
    ['an empty key', '{"":1,"":2}', ['']],
    ['no object', '"a"', []],
  ])('%s', (_, text, doubled) => expect(lostInParsing(text).doubled).toEqual(doubled));
});

describe('numbers that are written back in another way', () => {
  it.each<[string, string[]]>([
    ['[1, -1, 0, 1.5, 2e-7, 1e+21, 9007199254740991]', []],
    ['[2.0, 1e3, 1E3, -0, 1e21, 0.10]', ['2.0', '1e3', '1E3', '-0', '1e21', '0.10']],
    ['{"n":9007199254740993,"m":1e999}', ['9007199254740993', '1e999']],
    ['["2.0", {"2.0": "1e3"}, true, false, null]'.replaceAll(' ', ''), []],
  ])('%s', (text, numbers) => {
    expect(lostInParsing(text).numbers).toEqual(numbers);
  });
});

it('nothing is lost of what JavaScript wrote itself', () => {
  fc.assert(
    fc.property(jsonValue({ nulls: true }), fc.constantFrom(0, 2), (value, indent) => {
      expect(lostInParsing(JSON.stringify(value, null, indent))).toEqual({
        doubled: [],
        numbers: [],
      });
    }),
  );
});

it('megabytes of brackets, quotes and backslashes are read once', () => {
  const deep = `${'['.repeat(500_000)}${']'.repeat(500_000)}`;
  expect(lostInParsing(deep).doubled).toEqual([]);
  const quotes = JSON.stringify({ a: '"\\'.repeat(500_000), b: 1 });
  expect(lostInParsing(`${quotes.slice(0, -1)},"b":2}`).doubled).toEqual(['b']);
});
