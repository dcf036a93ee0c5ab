import type { Complaint } from '@/domain/compose/compose-finding';
import { codePointName } from '@/text/hidden-characters';
import type { ParsedCompose } from '@/domain/compose/parsed-compose';
import { LINKS } from './links';
import type { ComposeRule } from './rule';

const BIDI = /[\u202A-\u202E\u2066-\u2069\u200E\u200F\u061C]/g;
const INVISIBLE = /[\u200B-\u200D\u2060\uFEFF\u00AD\u180E]/g;
const SPACES = /[\u00A0\u2028\u2029\u2000-\u200A\u3000]/g;
/** The one control character that Compose's parser takes: it ends a line there. */
const CONTROL = /\u0085/g;
const PICTURE = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F/u;

/** Whether a place is in a comment, where no value is. */
function isInComment({ text, scalars }: ParsedCompose, place: number): boolean {
  const start = Math.max(text.lastIndexOf('\n', place - 1), text.lastIndexOf('\r', place - 1)) + 1;
  const sign = /(?:^|[ \t])#/.exec(text.slice(start, place));
  if (!sign || scalars.length === 0 || place - start > 2000) return false;
  const hash = start + sign.index + sign[0].length - 1;
  return !scalars.some(({ from, to }) => from <= hash && hash < to);
}

/** Compose's parser ends a line at these, in a comment too. */
const LINE_ENDS = /[\u0085\u2028\u2029]/;

function marks(
  file: ParsedCompose,
  pattern: RegExp,
  say: (name: string) => string,
  replacement: string,
): Complaint[] {
  const { text } = file;
  return [...text.matchAll(pattern)].slice(0, 100).flatMap(({ 0: found, index }) => {
    // A joiner inside an emoji is part of the picture; a mark at the very start is the next rule's.
    if (found === '\u200D' && joinsPictures(text, index)) return [];
    if (found === '\uFEFF' && index === 0) return [];
    const span = { from: index, to: index + found.length };
    const title = replacement === '' ? 'Remove it' : 'Make it a plain space';
    return [
      {
        ...span,
        message: say(codePointName(found)),
        fix: {
          title,
          edits: [{ ...span, text: replacement }],
          safe: !LINE_ENDS.test(found) && isInComment(file, index),
        },
      },
    ];
  });
}

function joinsPictures(text: string, index: number): boolean {
  const before = Array.from(text.slice(Math.max(0, index - 4), index)).at(-1) ?? '';
  const after = String.fromCodePoint(text.codePointAt(index + 1) ?? 0);
  return PICTURE.test(before) && PICTURE.test(after);
}

export const hiddenCharacter: ComposeRule = {
  id: 'hidden-character',
  source: 'advice',
  severity: 'warning',
  why: 'Such characters make a text read differently from what a machine reads.',
  link: LINKS.trojanSource,
  check: (file) => [
    ...marks(file, BIDI, (name) => `${name} turns the direction of the text around it.`, ''),
    ...marks(file, INVISIBLE, (name) => `There is an invisible character here (${name}).`, ''),
    ...marks(file, SPACES, (name) => `This looks like a space and is none (${name}).`, ' '),
    ...marks(file, CONTROL, (name) => `There is a control character here (${name}).`, ''),
  ],
};

export const byteOrderMark: ComposeRule = {
  id: 'byte-order-mark',
  source: 'advice',
  severity: 'warning',
  why: 'The mark is measured with the text, and some tools drop it silently: the hash then differs.',
  link: LINKS.compose,
  check: ({ text }) =>
    text.startsWith('\uFEFF')
      ? [
          {
            from: 0,
            to: 1,
            message: 'The text starts with a byte order mark.',
            fix: { title: 'Remove the mark', edits: [{ from: 0, to: 1, text: '' }], safe: true },
          },
        ]
      : [],
};

export const lineEnds: ComposeRule = {
  id: 'line-ends',
  source: 'advice',
  severity: 'hint',
  why: 'Line ends are measured with the text, and many tools change them silently: the hash then differs.',
  link: LINKS.compose,
  check({ text }) {
    const ends = [...text.matchAll(/\r\n?/g)];
    const [first] = ends;
    if (!first) return [];
    const edits = ends.map(({ 0: found, index }) => ({
      from: index,
      to: index + found.length,
      text: '\n',
    }));
    const at = { from: first.index, to: first.index + first[0].length };
    return [
      {
        ...at,
        message: `Lines end with ${first[0] === '\r\n' ? 'CRLF' : 'CR'} here. Compose reads them; other tools may turn them into LF.`,
        fix: { title: 'End all lines with LF', edits, safe: true },
      },
    ];
  },
};

export const severalDocuments: ComposeRule = {
  id: 'several-documents',
  source: 'advice',
  severity: 'hint',
  why: 'Compose merges the documents of one text, the later over the earlier, which readers seldom expect.',
  link: LINKS.compose,
  check({ text }) {
    // Content first; a line of dashes inside a text is indented.
    const content = /^(?![#%\s]|---)\S/m.exec(text);
    const start = /^---\s/gm;
    start.lastIndex = content?.index ?? text.length;
    const found = start.exec(text);
    if (!found) return [];
    const from = found.index;
    return [
      {
        from,
        to: from + 3,
        message: 'A second document starts here; Compose merges it into the first.',
      },
    ];
  },
};
