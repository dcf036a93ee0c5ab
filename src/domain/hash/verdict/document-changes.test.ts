import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonObject } from '@/text/random-json.table';
import { canonicalJson } from '@/domain/hash/canonical';
import { becauseOf, documentChanges, unmeasuredChanges } from './document-changes';
import { full } from './verdict.table';

const YAML = 'services:\n  a:\n    image: x\n  b:\n    image: y\n';
const many = (word: string) => Array.from({ length: 3000 }, (_, i) => `${word} ${i}`).join('\n');

const MOVES: [before: Record<string, unknown>, after: Record<string, unknown>, words: string][] = [
  [{ public_logs: true }, { public_logs: false }, '`public_logs` went from `true` to `false`'],
  [{}, { salt: 'x' }, '`salt` came in as `"x"`'],
  [{ salt: 'x' }, {}, '`salt` went out, it was `"x"`'],
  [{ salt: 'x' }, { salt: 'y' }, '`salt` went from `"x"` to `"y"`'],
  [{ a: ['A', 'B'] }, { a: ['B', 'C'] }, '`a` gained `C` and lost `A`'],
  [{ a: ['A', 'B'] }, { a: ['B', 'A'] }, '`a` is in another order'],
  [{ a: 'x\n' }, { a: 'x' }, '`a` lost its final line end'],
  [{ a: 'x\n' }, { a: 'x\n\n' }, '`a` got a final line end'],
  [{ a: 'x\ny\n' }, { a: 'x\r\ny\r\n' }, '`a` has CRLF line ends, and no other change'],
  [{ a: 'x\r\ny\r\n' }, { a: 'x\ny\n' }, '`a` has LF line ends, and no other change'],
  [{ a: '\u00e9\n' }, { a: 'e\u0301\n' }, '`a` looks the same in another Unicode form'],
  [{ a: YAML }, { a: YAML.replace('x', 'z') }, '1 line of `a` changed'],
  [{ a: YAML }, { a: `${YAML}  c:\n    image: z\n` }, '2 lines of `a` added'],
  [{ a: YAML }, { a: YAML.replace('  b:\n', '') }, '1 line of `a` removed'],
  [
    { a: YAML },
    { a: YAML.replace('image: x', 'image: z\n    tty: true') },
    '1 line of `a` changed, 1 added',
  ],
  [{ a: many('one') }, { a: many('two') }, 'more than 1,000 lines of `a` changed'],
  [{ a: [{ b: 'long '.repeat(40) }] }, { a: 5 }, '`a` went to `5`'],
  [{}, { a: 'long '.repeat(40) }, '`a` came in'],
  [{ a: 'long '.repeat(40) }, {}, '`a` went out'],
  [{}, { a: 'x'.repeat(58) }, `\`a\` came in as \`"${'x'.repeat(58)}"\``],
  [{}, { a: 'x'.repeat(59) }, '`a` came in'],
  [{ a: 'x' }, { a: 'y'.repeat(60) }, '`a` went from `"x"`'],
  [{ a: 'x' }, { a: 'y'.repeat(61) }, '1 line of `a` changed'],
  [{ a: 'x'.repeat(61) }, { a: 'y' }, '1 line of `a` changed'],
  [{ a: ['A'] }, { a: ['A', 'B', 'C'] }, '`a` gained `B` and `C`'],
  [{ a: ['A', 'B'] }, { a: ['B'] }, '`a` lost `A`'],
  [{ a: ['A'] }, { a: ['A', 5] }, '`a` went from `["A"]` to `["A",5]`'],
  [{ a: [5] }, { a: ['A'] }, '`a` went from `[5]` to `["A"]`'],
  [{ a: 'x' }, { a: 5 }, '`a` went from `"x"` to `5`'],
  [{ a: 'x\ny' }, { a: 5 }, '`a` went from `"x\\ny"` to `5`'],
  [{ a: 5 }, { a: 'x\ny' }, '`a` went from `5` to `"x\\ny"`'],
  [{ a: null }, { a: 1 }, '`a` came in as `1`'],
];

describe('what moved the hash, in words', () => {
  const titled = MOVES.map(([before, after, words]): [string, (typeof MOVES)[0]] => [
    words,
    [before, after, words],
  ]);

  it.each(titled)('%s', (_, [before, after, words]) => {
    expect(documentChanges(before, after).map((change) => change.words)).toEqual([words]);
  });

  it('comes with both texts where they have lines, sorted by key', () => {
    const [a, b] = documentChanges({ b: 'x\ny', a: 1 }, { a: 2, b: 'x\nz' });
    expect(a).toEqual({ key: 'a', words: '`a` went from `1` to `2`' });
    expect(b).toEqual({
      key: 'b',
      words: '1 line of `b` changed',
      texts: { before: 'x\ny', after: 'x\nz' },
    });
  });

  it('is one sentence for several', () => {
    const before = full({ docker_compose_file: YAML });
    const after = full({
      public_logs: false,
      docker_compose_file: YAML.replaceAll('image', 'build'),
    });
    expect(becauseOf(documentChanges(before, after))).toBe(
      'because 2 lines of `docker_compose_file` changed and `public_logs` went from `true` to `false`',
    );
  });

  it('is nothing exactly where the canonical texts are the same', () => {
    const top = jsonObject({ nulls: true });
    fc.assert(
      fc.property(top, top, (a, b) => {
        const flat = (value: object) => JSON.parse(canonicalJson(value)) as Record<string, unknown>;
        const [before, after] = [flat(a), flat(b)];
        const same = canonicalJson(before) === canonicalJson(after);
        expect(documentChanges(before, after).length === 0).toBe(same);
      }),
    );
  });

  it('keeps apart what is not measured', () => {
    const compose_file = { name: '' };
    expect(
      unmeasuredChanges(
        { name: 'one-app', compose_file, disk_size: 20 },
        { name: 'one-app', compose_file: { name: 'x' }, disk_size: 40 },
      ),
    ).toEqual([{ key: 'disk_size', words: '`disk_size` went from `20` to `40`' }]);
  });
});
