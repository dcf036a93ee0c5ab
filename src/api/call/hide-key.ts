const INSTEAD = '[your API key]';

/** A shorter text is no key of any API, and stands in many an answer by chance. */
const SHORTEST = 8;

/** More than nested JSON has before an escape; bounded, so that a run of them costs nothing. */
const BACKSLASHES = String.raw`\\{1,8}`;

/**
 * Takes the key out of a text, however its letters are spelled: plain, escaped as in JSON (also in JSON
 * within JSON), as in an address or as in HTML. For what is shown or kept, and never for what is hashed.
 */
export function hideKey(text: string, key: string | undefined, instead = INSTEAD): string {
  return isSecret(key) ? text.replace(spellings(key), () => instead) : text;
}

/** The same for every string of parsed JSON, which is changed in place; member names count too. */
export function hideKeyIn(json: unknown, key: string | undefined): unknown {
  if (!isSecret(key)) return json;
  const spelled = spellings(key);
  const hide = (text: string) => text.replace(spelled, () => INSTEAD);
  const whole: unknown[] = [json];
  // By a list and not by recursion: a hostile answer can be nested deeper than a stack is.
  const open: object[] = [whole];
  for (let next = open.pop(); next; next = open.pop()) {
    for (const [name, value] of Object.entries(next) as [string, unknown][]) {
      const shown = hide(name);
      if (shown !== name) Reflect.deleteProperty(next, name);
      if (shown !== name || typeof value === 'string') {
        // Defined and not assigned: a member may be called __proto__.
        Object.defineProperty(next, shown, {
          value: typeof value === 'string' ? hide(value) : value,
          writable: true,
          enumerable: true,
          configurable: true,
        });
      }
      if (typeof value === 'object' && value !== null) open.push(value);
    }
  }
  return whole[0];
}

const isSecret = (key: string | undefined): key is string =>
  key !== undefined && key.length >= SHORTEST;

/** The key with each letter in any of its spellings; a key has visible ASCII letters only. */
function spellings(key: string): RegExp {
  return new RegExp([...key].map(spellingsOf).join(''), 'g');
}

function spellingsOf(letter: string): string {
  const code = letter.charCodeAt(0);
  const hex = code
    .toString(16)
    .padStart(2, '0')
    .replace(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`);
  // As a class member every letter stands for itself.
  const plain = letter === '^' || letter === '\\' || letter === ']' ? `\\${letter}` : `[${letter}]`;
  return `(?:${[
    plain,
    `${BACKSLASHES}u00${hex}`,
    ...(/["\\/]/.test(letter) ? [`${BACKSLASHES}${plain}`] : []),
    `%${hex}`,
    `&#0{0,6}${code};?`,
    `&#[xX]0{0,6}${hex};?`,
  ].join('|')})`;
}
