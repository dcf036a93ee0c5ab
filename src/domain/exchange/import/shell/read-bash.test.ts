import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shellQuote } from '@/domain/create/take-away/shell-quote';
import { followCommands } from './follow-commands';
import { readBash } from './read-bash';
import { writtenWord } from './shell-command';

const words = (text: string) => readBash(text).map((one) => one.words.map(writtenWord));

describe('a text as bash splits it', () => {
  it.each<[string, string[][]]>([
    ['a  b\tc', [['a', 'b', 'c']]],
    ['a\nb; c && d || e & f | g', [['a'], ['b'], ['c'], ['d'], ['e'], ['f'], ['g']]],
    ['a \\\n  b \\\r\n c', [['a', 'b', 'c']]],
    ['a # b\nc#d', [['a'], ['c#d']]],
    [`a 'b "$c" \\' "d 'e' \\"f\\" \\g"`, [['a', 'b "$c" \\', `d 'e' "f" \\g`]]],
    [`a 'b'"c"d''`, [['a', 'bcd']]],
    [`a ""`, [['a', '']]],
    [`a $'b\\n\\x41\\u00e9\\'\\\\\\101\\q'`, [['a', `b\nAé'\\A\\q`]]],
    ['a\\ b \\$c', [['a b', '$c']]],
    ['a "b\nc', [['a', 'b\nc']]],
    ['(a; b)', [['a'], ['b']]],
    ['a >b 2>&1 <c d', [['a', 'd']]],
    ['a |\n\n  b', [['a'], ['b']]],
    ['a "$(b "c" $(d))" `e f` $', [['a', '$(b "c" $(d))', '`e f`', '$']]],
  ])('%j', (text, expected) => expect(words(text)).toEqual(expected));

  it('any word that is quoted for it comes back', () => {
    const word = fc.string({ unit: 'binary' }).filter((text) => !text.includes('\0'));
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), (list) => {
        expect(words(list.map(shellQuote).join(' \\\n '))).toEqual([list]);
      }),
      { seed: 14, numRuns: 300 },
    );
  });

  it('counts its lines', () => {
    expect(readBash("a\n'b\nc'\n\nd").map(({ line }) => line)).toEqual([1, 2, 5]);
  });
});

describe('the calls of a text', () => {
  const files = new Map([['f.txt', 'of the file\n\n']]);
  const calls = (text: string) => {
    const followed = followCommands(readBash(text), (path) => files.get(path));
    return followed.calls.map(({ program, args, input }) => [
      program,
      ...args.map((arg) => arg.text),
      ...(input ? [`< ${input.text}`] : []),
    ]);
  };
  it.each<[string, string[][]]>([
    ['A=1 b $A', [['b', '$A']]],
    ['A=1; b "$A-${A}" $B', [['b', '1-1', '$B']]],
    ['export A="x y"\nb $A', [['b', 'x y']]],
    [
      'b "$(cat f.txt)" "$(<f.txt)" $(jq -Rs . f.txt)',
      [['b', 'of the file', 'of the file', '"of the file\\n\\n"']],
    ],
    ['b < f.txt', [['b', '< of the file\n\n']]],
    ['b <<< "x"', [['b', '< x\n']]],
    [
      "cat <<'E' | b\n$x\nE\n",
      [
        ['cat', '< $x\n'],
        ['b', '< $x\n'],
      ],
    ],
    ['A=1\nb <<E\n$A \\$A `c`\nE\n', [['b', '< 1 $A `c`\n']]],
    ['b <<-E\n\tx\n\tE\nc', [['b', '< x\n'], ['c']]],
    [
      "cat > g <<'E'\nx\nE\nb < g",
      [
        ['cat', '< x\n'],
        ['b', '< x\n'],
      ],
    ],
    [
      'echo x y | b',
      [
        ['echo', 'x', 'y'],
        ['b', '< x y\n'],
      ],
    ],
    ['sed s/a/b/ f.txt | b', [['sed', 's/a/b/', 'f.txt'], ['b']]],
    ['sudo A=1 /usr/bin/b.exe c', [['b', 'c']]],
    ['pnpm dlx b c', [['b', 'c']]],
  ])('%j', (text, expected) => expect(calls(text)).toEqual(expected));
});
