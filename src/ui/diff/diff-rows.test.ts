import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffRows, type DiffRow } from './diff-rows';

const text = ({ parts }: DiffRow) => parts.map((part) => part.text).join('');
const drawn = (before: string, after: string) =>
  (diffRows(before, after) ?? []).flat().map((row) => {
    const sign = { same: ' ', removed: '-', added: '+' }[row.kind];
    return `${sign}${row.before ?? ''}/${row.after ?? ''} ${text(row)}`;
  });

describe('diffRows', () => {
  it.each([
    ['nothing', 'a\n', 'a\n', []],
    ['a line', 'a\nb\n', 'a\nc\n', [' 1/1 a', '-2/ b', '+/2 c']],
    ['a line end', 'a\r\nb\n', 'a\nb\n', ['-1/ a\\r', '+/1 a', ' 2/2 b']],
    ['no line end both have', 'a\r\nb\r\n', 'a\r\nc\r\n', [' 1/1 a', '-2/ b', '+/2 c']],
    ['the last line end', 'a', 'a\n', ['-1/ a (no line end)', '+/1 a']],
    ['an empty text', '', 'a\n', ['+/1 a']],
  ])('shows %s', (_, before, after, rows) => expect(drawn(before, after)).toEqual(rows));

  it('marks what differs within a line', () => {
    const rows = diffRows('image: nginx:1.27\n', 'image: nginx:1.28\n')?.flat();
    expect(rows?.map(({ parts }) => parts.filter(({ changed }) => changed))).toEqual([
      [{ text: '27', changed: true }],
      [{ text: '28', changed: true }],
    ]);
  });

  it('keeps far changes in hunks of their own', () => {
    const lines = Array.from({ length: 40 }, (_, i) => `line ${i}`);
    const other = lines.with(2, 'two').with(37, 'near the end');
    expect(diffRows(`${lines.join('\n')}\n`, `${other.join('\n')}\n`)).toHaveLength(2);
  });

  it('loses no character of a changed line', () => {
    const line = fc.stringMatching(/^[ a-c:."$é]{0,12}$/);
    fc.assert(
      fc.property(line, line, (one, other) => {
        const rows = diffRows(`${one}\n`, `${other}\n`)?.flat() ?? [];
        expect(rows.map(text)).toEqual(one === other ? [] : [one, other]);
      }),
    );
  });
});
