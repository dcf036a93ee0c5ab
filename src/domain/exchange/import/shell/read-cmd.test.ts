import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCmd } from './read-cmd';
import { writtenWord } from './shell-command';

const words = (text: string) => readCmd(text).map((one) => one.words.map(writtenWord));

/** As Microsoft’s rules ask for it: quotes and the back slashes before one are escaped. */
const quoted = (word: string) =>
  `"${word.replace(/(\\*)("|$)/g, (_, slashes: string, sign: string) => slashes + slashes + (sign && '\\"'))}"`;

describe('a text as cmd and its programs split it', () => {
  it.each<[string, string[][]]>([
    ['a b\tc\r\nd', [['a', 'b', 'c'], ['d']]],
    ['a ^\r\n  b ^\n c', [['a', 'b', 'c']]],
    ['a "b c" "d\\"e" f\\g "h\\\\" i', [['a', 'b c', 'd"e', 'f\\g', 'h\\', 'i']]],
    ['a "b""c"', [['a', 'b"c']]],
    ['a ""', [['a', '']]],
    ["a 'b c'", [['a', "'b", "c'"]]],
    ['a "b ^ c & d" ^& e & f', [['a', 'b ^ c & d', '&', 'e'], ['f']]],
    ['a ^"b c^"', [['a', 'b c']]],
    ['a ^"b^\n\nc^"', [['a', 'b\nc']]],
    ['a %B% c%%', [['a', '%B%', 'c%%']]],
  ])('%j', (text, expected) => expect(words(text)).toEqual(expected));

  it('any word that is quoted for it comes back', () => {
    const word = fc.string({ unit: fc.constantFrom(...'a b"\\\\&|^\'%é') });
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), (list) => {
        // Behind a caret each sign stands for itself, also a quote: cmd then never takes what follows for quoted.
        const line = `x ${list.map(quoted).join(' ')}`.replace(/[^\w ]/g, '^$&');
        expect(words(line)).toEqual([['x', ...list]]);
      }),
      { seed: 14, numRuns: 300 },
    );
  });
});
