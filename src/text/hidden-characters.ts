/** A character by its number, as people look it up: `U+202E`. */
export const codePointName = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/**
 * What shows nothing, or turns the direction of what is around it: what Unicode has programs ignore (zero-width
 * and bidirectional marks, joiners, selectors, tags), controls, line separators, marks of annotations.
 */
const SUSPECT = String.raw`\p{Default_Ignorable_Code_Point}\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u2028\u2029\uFFF9-\uFFFB`;
/** The end of a line in no program of today. */
const LONE_CR = String.raw`\r(?!\n)`;

/** Joiners, selectors and tags belong to the emoji that they are in. */
const OF_AN_EMOJI = [
  String.raw`(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}]\uFE0F?)\u200D(?=\p{Extended_Pictographic})`,
  String.raw`(?<=\p{Extended_Pictographic})[\uFE0E\uFE0F]|\uFE0F(?=\u20E3)`,
  String.raw`(?<=\u{1F3F4}[\u{E0020}-\u{E007E}]{0,6})[\u{E0020}-\u{E007F}]`,
].join('|');

const HIDDEN = new RegExp(`(?!${OF_AN_EMOJI})[${SUSPECT}]|${LONE_CR}`, 'gu');

/** Letters and digits written from right to left, which order the neutral signs beside them. */
const RIGHT_TO_LEFT = String.raw`\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}`;

const CARE = new RegExp(`[${SUSPECT}${RIGHT_TO_LEFT}]|${LONE_CR}`, 'u');

/** Whether a text may read otherwise than it is written; cheap, as it is asked of all that is drawn. */
export const needsCare = (text: string): boolean => CARE.test(text);

/** A hidden character and how often it stands there in a row. */
export interface HiddenRun {
  name: string;
  count: number;
}

/** A text as the pieces that can be shown as they are, and what stands hidden between them. */
export function visibleParts(text: string): (string | HiddenRun)[] {
  const parts: (string | HiddenRun)[] = [];
  let from = 0;
  for (const { 0: found, index } of text.matchAll(HIDDEN)) {
    const name = codePointName(found);
    const before = parts.at(-1);
    if (index > from) parts.push(text.slice(from, index));
    if (index === from && typeof before === 'object' && before.name === name) before.count += 1;
    else parts.push({ name, count: 1 });
    from = index + found.length;
  }
  if (from < text.length) parts.push(text.slice(from));
  return parts;
}

/** What is shown in a hidden character's place. */
export const runWords = ({ name, count }: HiddenRun): string =>
  count === 1 ? name : `${name} × ${count.toLocaleString('en')}`;

/** The same for where only text can stand: `evil[U+202E]bad`. */
export function visibleText(text: string): string {
  if (!needsCare(text)) return text;
  return visibleParts(text)
    .map((part) => (typeof part === 'string' ? part : `[${runWords(part)}]`))
    .join('');
}
