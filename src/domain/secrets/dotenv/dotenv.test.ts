import { parse } from 'dotenv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDotenv } from './dotenv';
import { withLineFeeds } from './dotenv-lines';
import { DOTENV_CASES, PROBLEM_CASES } from './dotenv.table';
import { maskDotenv } from './mask-text';
import { writeDotenv } from './write-dotenv';

const keyAndValue = (text: string) =>
  readDotenv(text).entries.map(({ key, value }) => [key, value]);

describe('a .env text', () => {
  it.each(DOTENV_CASES)('%j', (source, expected) => {
    const { entries, problems } = readDotenv(source);
    expect(problems).toEqual([]);
    expect(
      entries.map(({ key, value, doubt }) => (doubt ? [key, value, doubt] : [key, value])),
    ).toEqual(expected);
  });

  it.each(PROBLEM_CASES)('that is not understood in places: %j', (source, keys, problems) => {
    const found = readDotenv(source);
    expect(found.entries.map(({ key }) => key)).toEqual(keys);
    expect(found.problems.map(({ line }) => line)).toEqual(problems.map(([line]) => line));
    found.problems.forEach(({ message }, i) => expect(message).toMatch(problems[i]![1]));
    expect(found.problemCount).toBe(problems.length);
  });

  it('stops at ten times what the machine takes, and says where', () => {
    expect(readDotenv('A=1\n'.repeat(20_000)).stoppedAt).toBe(10_241);
    expect(readDotenv('A=1\n'.repeat(10_240)).stoppedAt).toBeUndefined();
    expect(readDotenv('hello\n'.repeat(300)).problemCount).toBe(300);
  });

  it('is counted in lines, values of several lines included', () => {
    const { entries } = readDotenv('\r\nA="1\r\n2"\r\n# 3\r\nB=4\r\n');
    expect(entries.map(({ line }) => line)).toEqual([2, 5]);
  });
});

describe('line ends', () => {
  it.each([
    ['a\nb\n', 'a\nb\n'],
    ['a\r\nb\r\n', 'a\nb\n'],
    ['a\rb\r', 'a\nb\n'],
    ['a\r\rb', 'a\n\nb'],
    ['a\r\r\nb', 'a\n\nb'],
    ['a\n\rb', 'a\n\nb'],
    ['\r\r\r\n\n', '\n\n\n\n'],
  ])('%j are those of %j', (text, read) => expect(withLineFeeds(text)).toBe(read));
});

const name = fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_]{0,12}$/);
const value = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom('"', "'", '`', '\\', '#', ' ', '\n', '\r', '$', '{', 'n', '='),
  }),
);
const items = fc.array(fc.record({ key: name, value }), { maxLength: 12 });

/** Lines without what tools read differently: escapes, references, a # that no blank comes before. */
const bare = fc.stringMatching(/^[A-Za-z0-9_.:/@%+,-]{0,20}$/);
const quoted = fc.stringMatching(/^[A-Za-z0-9_ .:/@%+,#=\n-]{0,20}$/);
const agreedValue = fc.oneof(
  bare,
  bare.map((text) => ` ${text}  `),
  bare.map((text) => `${text} # said`),
  ...['"', "'", '`'].map((quote) => quoted.map((text) => `${quote}${text}${quote}`)),
  quoted.map((text) => `"${text}" # said`),
);
const agreedLine = fc.oneof(
  fc
    .tuple(fc.constantFrom('', 'export ', '  '), name, fc.constantFrom('=', ' = '), agreedValue)
    .map((parts) => parts.join('')),
  fc.constantFrom('', '# A=1'),
);

describe('laws', () => {
  it('what is written is read back exactly', () => {
    fc.assert(
      fc.property(items, (list) => {
        const { entries, problems } = readDotenv(writeDotenv(list));
        expect(problems).toEqual([]);
        expect(entries.map(({ key, value: text }) => ({ key, value: text }))).toEqual(list);
      }),
      { numRuns: 500 },
    );
  });

  it('what tools agree on is read as the dotenv package reads it', () => {
    fc.assert(
      fc.property(fc.array(agreedLine), fc.constantFrom('\n', '\r\n'), (lines, lineEnd) => {
        const { entries, problems } = readDotenv(lines.join(lineEnd));
        expect(problems).toEqual([]);
        expect(Object.fromEntries(entries.map(({ key, value: text }) => [key, text]))).toEqual(
          parse(lines.join(lineEnd)),
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('any text is read without an error, and its line ends do not matter', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'AB="\'`\\#: \n$-') }), (text) => {
        const read = keyAndValue(text);
        expect(keyAndValue(text.replaceAll('\n', '\r\n'))).toEqual(read);
        expect(keyAndValue(`\uFEFF${text}`)).toEqual(read);
      }),
      { numRuns: 500 },
    );
  });

  it('a masked text keeps its shape and its names, and shows no value', () => {
    fc.assert(
      fc.property(items, (list) => {
        const text = writeDotenv(list);
        const masked = maskDotenv(text);
        expect(masked.replace(/\S/g, 'x')).toBe(readDotenv(text).text.replace(/\S/g, 'x'));
        const shown = masked.replace(/[•\s]/g, '');
        expect(shown).toBe(list.map(({ key }) => `${key}=`).join(''));
      }),
    );
  });

  it('comments and what was not understood are masked too', () => {
    expect(maskDotenv('# A=old\nA: new==\nnot understood\nB="x y"')).toBe(
      '• •••••\nA: •••••\n••• ••••••••••\nB=•• ••',
    );
  });
});
