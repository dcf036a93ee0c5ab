import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inBoth, shownOffsets } from './shown-edits';
import { toEditor } from './verbatim';
import { applyEdits, type TextEdit } from '@/text/edits';

describe('shownOffsets', () => {
  it.each([
    ['abc', 2, 2],
    ['\uFEFFabc', 1, 0],
    ['\uFEFFabc', 0, 0],
    ['a\r\nb\r\nc', 3, 2],
    ['a\r\nb\r\nc', 6, 4],
    ['a\rb', 2, 2],
    ['\uFEFFa\r\n\nb', 5, 3],
  ])('%j at %i is %i', (text, at, shown) => expect(shownOffsets(text)(at)).toBe(shown));

  const text = fc
    .array(fc.constantFrom('a', 'é', '😀', '\n', '\r', '\r\n', ' '))
    .map((pieces) => pieces.join(''));
  it('points at the same character, whatever the line ends', () => {
    fc.assert(
      fc.property(fc.constantFrom('', '\uFEFF'), text, (mark, rest) => {
        const verbatim = mark + rest;
        const place = shownOffsets(verbatim);
        for (let at = 0; at <= verbatim.length; at += 1) {
          const insidePair = verbatim[at] === '\n' && verbatim[at - 1] === '\r';
          if (!insidePair) expect(place(at)).toBe(toEditor(verbatim.slice(0, at)).length);
        }
      }),
    );
  });
});

describe('edits', () => {
  const edit = (from: number, to: number, text: string): TextEdit => ({ from, to, text });

  it('write the line ends of the text and leave the rest as it is', () => {
    const before = '\uFEFFa: 1\r\nb: 2\nc: 3\r\n';
    const { verbatim, shown } = inBoth(before, [edit(7, 11, 'b: 2\nbb: 2')]);
    const after = applyEdits(before, verbatim);
    expect(after).toBe('\uFEFFa: 1\r\nb: 2\r\nbb: 2\nc: 3\r\n');
    expect(applyEdits(toEditor(before), shown)).toBe(toEditor(after));
  });

  it('come out the same in the copy and in the text', () => {
    const line = fc.stringMatching(/^[ab: ]{0,6}$/);
    const end = fc.constantFrom('\n', '\r\n');
    const lines = fc.array(fc.tuple(line, end), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(lines, line, fc.nat(), fc.constantFrom('', '\uFEFF'), (rows, text, at, mark) => {
        const before = mark + rows.flat().join('');
        const target = at % rows.length;
        const from = mark.length + rows.slice(0, target).flat().join('').length;
        const to = from + (rows[target]?.[0].length ?? 0);
        const { verbatim, shown } = inBoth(before, [edit(from, to, `${text}\nnew`)]);
        const after = applyEdits(before, verbatim);
        expect(after.startsWith(before.slice(0, from))).toBe(true);
        expect(after.endsWith(before.slice(to))).toBe(true);
        expect(applyEdits(toEditor(before), shown)).toBe(toEditor(after));
      }),
    );
  });
});
