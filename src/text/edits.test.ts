import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, editBetween, type TextEdit } from './edits';

describe('edits', () => {
  const edit = (from: number, to: number, text: string): TextEdit => ({ from, to, text });

  it('are found between two texts', () => {
    expect(editBetween('a: 1\r\nb', 'a: 1\nb')).toEqual(edit(4, 6, '\n'));
    expect(editBetween('same', 'same')).toEqual(edit(4, 4, ''));
    const text = fc
      .array(fc.constantFrom('a', 'b', '😀', '🙀', '\n', '\r\n'))
      .map((all) => all.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        expect(applyEdits(before, [editBetween(before, after)])).toBe(after);
      }),
    );
  });

  it('are made whatever their order', () => {
    const edits = [edit(4, 5, 'E'), edit(0, 1, 'A1'), edit(2, 2, '+')];
    expect(applyEdits('abcdef', edits)).toBe('A1b+cdEf');
  });
});
