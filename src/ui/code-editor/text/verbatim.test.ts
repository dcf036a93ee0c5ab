import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  describeText,
  firstEditNote,
  fromEditor,
  recallWhole,
  rememberWhole,
  startOriginals,
  toEditor,
} from './verbatim';

const piece = fc.oneof(
  fc.constantFrom(
    '\n',
    '\r\n',
    '\r',
    '\uFEFF',
    '\u2028',
    '\u2029',
    '\0',
    '\uD800',
    '\uDC00',
    'e\u0301',
    'a: b',
    ' ',
  ),
  fc.string({ unit: 'binary', maxLength: 4 }),
);
const anyText = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));
const lines = fc.array(fc.stringMatching(/^[^\r\n]*$/u), { maxLength: 10 });
const uniform = fc
  .tuple(fc.constantFrom('', '\uFEFF', '\uFEFF\uFEFF'), fc.constantFrom('\n', '\r\n'), lines)
  .map(([bom, end, parts]) => bom + parts.join(end));

describe('fromEditor', () => {
  it('gives every text back byte for byte while nothing was edited', () => {
    fc.assert(
      fc.property(anyText, (t) => fromEditor(toEditor(t), startOriginals(t)) === t),
      { numRuns: 2000 },
    );
  });

  it('changes nothing but the edit in a text with one kind of line end', () => {
    fc.assert(
      fc.property(uniform, (t) => fromEditor(`${toEditor(t)}x`, startOriginals(t)) === `${t}x`),
    );
  });

  it('gives a text in one style after any edit', () => {
    fc.assert(
      fc.property(anyText, anyText, (t, edit) => {
        const edited = toEditor(t) + toEditor(edit);
        if (edited === toEditor(t)) return;
        expect(['none', 'LF', 'CRLF']).toContain(
          describeText(fromEditor(edited, startOriginals(t))).lineEnds,
        );
      }),
    );
  });

  it.each([
    ['LF', 'a\nb', 'a\nb\nc', 'a\nb\nc'],
    ['CRLF', 'a\r\nb', 'a\nb\nc', 'a\r\nb\r\nc'],
    ['byte order mark', '\uFEFFa\r\nb', 'a\nbc', '\uFEFFa\r\nbc'],
    ['mixed, more CRLF', 'a\r\nb\r\nc\n', 'a\nb\nc\nd', 'a\r\nb\r\nc\r\nd'],
    ['mixed, as many LF', 'a\r\nb\n', 'a\nb\nc', 'a\nb\nc'],
    ['lone CR', 'a\rb', 'a\nbc', 'a\nbc'],
    ['one line', 'a', 'a\nb', 'a\nb'],
    ['everything deleted', '\uFEFFa\r\n', '', ''],
  ])('%s: an edit keeps the style that can be kept', (_, original, edited, expected) => {
    expect(fromEditor(edited, startOriginals(original))).toBe(expected);
  });

  it('restores an earlier whole text when undo comes back to it', () => {
    const mixed = 'a\r\nb\nc\r';
    const originals = rememberWhole(startOriginals(mixed), 'other\n');
    expect(fromEditor('a\nb\nc\n', originals)).toBe(mixed);
    expect(fromEditor('other\n', originals)).toBe('other\n');
  });

  it('remembers sixteen whole texts, and forgets older ones', () => {
    const texts = Array.from({ length: 17 }, (_, i) => `${i}\r\n`);
    const originals = texts.slice(1).reduce(rememberWhole, startOriginals('0\r\n'));
    expect(recallWhole('0\n', originals)).toBeUndefined();
    expect(recallWhole('1\n', originals)).toBe('1\r\n');
  });

  it('prefers the text that rules over an older one that looks the same', () => {
    const originals = rememberWhole(startOriginals('a\r\nb'), 'a\nb');
    expect(recallWhole('a\nb', originals)).toBe('a\nb');
    expect(recallWhole('a\nb', { ...originals, current: 'a\r\nb' })).toBe('a\r\nb');
  });
});

describe('toEditor', () => {
  it('leaves neither CR nor a leading byte order mark', () => {
    fc.assert(fc.property(anyText, (t) => !/\r|^\uFEFF/.test(toEditor(t))));
  });

  it.each(['\u2028', '\u2029', '\0', '\uD800', '\uDC00', 'e\u0301', 'a\uFEFFb', '\u0085', '\v\f'])(
    'leaves %j alone',
    (text) => expect(toEditor(`x${text}\n`)).toBe(`x${text}\n`),
  );
});

describe('describeText', () => {
  it.each([
    ['', false, 'none'],
    ['a\u2028b', false, 'none'],
    ['a\n', false, 'LF'],
    ['\uFEFFa\r\n', true, 'CRLF'],
    ['a\rb', false, 'CR'],
    ['a\r\r\n', false, 'mixed'],
  ])('%j', (text, bom, lineEnds) => expect(describeText(text)).toMatchObject({ bom, lineEnds }));

  it('counts each kind', () => {
    expect(describeText('1\n2\r\n3\r4\r\n').counts).toEqual({ LF: 1, CRLF: 2, CR: 1 });
  });
});

describe('firstEditNote', () => {
  it.each(['', 'a\nb\n', '\uFEFFa\r\nb\r\n'])('says nothing about %j', (text) => {
    expect(firstEditNote(text)).toBeUndefined();
  });

  it('tells the truth: the style it names is the style an edit leaves', () => {
    fc.assert(
      fc.property(anyText, (t) => {
        const named = firstEditNote(t)?.match(/every line end (CRLF|LF)/)?.[1];
        if (named === undefined) return;
        const after = fromEditor(`${toEditor(t)}x`, startOriginals(t));
        expect(describeText(after).lineEnds).toBe(named);
      }),
    );
  });

  it('counts what is mixed', () => {
    expect(firstEditNote('a\r\nb\n')).toContain('(1 LF, 1 CRLF)');
  });
});
