import { describe, expect, it } from 'vitest';
import { evaluate } from './evaluate';

const values: Record<string, string> = { A: 'a', EMPTY: '', B_2: 'b', _c: 'c' };
const read = (text: string) => evaluate(text, (name) => values[name]);
const nested = (levels: number) => `${'${X:-'.repeat(levels)}x${'}'.repeat(levels)}`;

describe('what Compose makes of', () => {
  it.each([
    ['plain', 'plain'],
    ['', ''],
    ['$', '$'],
    ['a$', 'a$'],
    ['$ 1', '$ 1'],
    ['$1', '$1'],
    ['$-A', '$-A'],
    ['$A', 'a'],
    ['<$A>', '<a>'],
    ['$A$A', 'aa'],
    ['$B_2.', 'b.'],
    ['$_c', 'c'],
    ['${A}', 'a'],
    ['<${A}>', '<a>'],
    ['$X', ''],
    ['${X}', ''],
    ['$$A', '$A'],
    ['$$$A', '$a'],
    ['a$$', 'a$'],
    ['${X:-d}', 'd'],
    ['${EMPTY:-d}', 'd'],
    ['${A:-d}', 'a'],
    ['${X-d}', 'd'],
    ['${EMPTY-d}', ''],
    ['${A-d}', 'a'],
    ['${X:+d}', ''],
    ['${EMPTY:+d}', ''],
    ['${A:+d}', 'd'],
    ['${X+d}', ''],
    ['${EMPTY+d}', 'd'],
    ['${A:?m}', 'a'],
    ['${EMPTY?m}', ''],
    ['${X:-}', ''],
    ['${X:-${A}}', 'a'],
    ['${X:-<${A}>}', '<a>'],
    ['${X:-$A}.', 'a.'],
    ['${X:-{}}', '{}'],
    ['${A:-${X%}}', 'a'],
    ['}${A}{', '}a{'],
  ])('%s is %s', (text, value) => expect(read(text)).toEqual({ value }));

  it.each(['${', '${}', '${1}', '${A', '${A%}', '${A:}', '${A:-d', '${-A}', '${ A}', '${X:-${}}'])(
    '%s is a refusal',
    (text) => expect(read(text)).toEqual({ error: 'invalid-template' }),
  );

  it.each([
    ['${X:?no X}', 'X', 'no X'],
    ['${EMPTY:?no $A}', 'EMPTY', 'no a'],
    ['${X?}', 'X', ''],
    ['${Z:-${X?m}}', 'X', 'm'],
  ])('%s is a demand for %s', (text, name, message) => {
    expect(read(text)).toEqual({ error: 'missing-required', name, message });
  });

  it('a default looks no further than it must', () => {
    const asked: string[] = [];
    evaluate('${A:-$B}', (name) => {
      asked.push(name);
      return 'a';
    });
    expect(asked).toEqual(['A']);
  });

  it('fifty defaults in one another are read, and no more', () => {
    expect(read(nested(50))).toEqual({ value: 'x' });
    expect(read(nested(51))).toEqual({ error: 'invalid-template' });
  });
});
