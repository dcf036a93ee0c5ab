import { describe, expect, it } from 'vitest';
import { readLiteral } from './js-literal';

const files = new Map([['a.yml', 'a: b\n']]);
const read = (text: string, at = 0) => readLiteral(text, at, (path) => files.get(path));

describe('a literal of a program', () => {
  it.each<[string, unknown]>([
    [`{ a: 1, 'b': "c", ["d"]: 2 }`, undefined],
    [`{ a: 1, 'b': "c", }`, { a: 1, b: 'c' }],
    ['[1, 1_000, 0x1f, -2.5, 1e3,]', [1, 1000, 31, -2.5, 1000]],
    [`'a\\'b\\n\\u{1f600}\\x41\\\nc'`, "a'b\n😀Ac"],
    ['`a\r\n$b`', 'a\n$b'],
    ['String.raw`a\\n`', 'a\\n'],
    [`'a' + "b"`, 'ab'],
    [`['a', 'b'].join('\\n')`, 'a\nb'],
    ['JSON.stringify({ a: true }, null, 2)', '{"a":true}'],
    [`JSON.parse('{"__proto__":1}')`, JSON.parse('{"__proto__":1}')],
    [`readFileSync('a.yml', 'utf8')`, 'a: b\n'],
    ['{ a: null /* c */, b: undefined, // d\n c: False }', { a: null, c: false }],
    ['{ a: 1 } as const satisfies X', { a: 1 }],
    ['`a${b}`', undefined],
    ['toString', undefined],
  ])('%j', (text, expected) => expect(read(text)?.value).toEqual(expected));

  it('looks a name up, and names what only the program knows', () => {
    const text = `const b: X = { c: 1 }\nlet d = "e"\nf({ ...b, d, g: process.env.G, h: { i: call({ a: 1 }) }, j: 1 })`;
    const found = read(text, text.indexOf('{ ...b'));
    expect(found?.value).toEqual({ c: 1, d: 'e', h: {}, j: 1 });
    expect(found?.unknown).toEqual([
      { path: 'g', written: 'process.env.G' },
      { path: 'h.i', written: 'call({ a: 1 })' },
    ]);
  });

  it('a name that stands for itself has no end, and is not followed to one', () => {
    const text = 'const x = { y: x };';
    expect(read(text, text.indexOf('{'))?.value).toBeDefined();
  });
});
