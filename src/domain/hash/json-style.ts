/** How a program writes JSON: everything that changes its bytes. */
export interface JsonStyle {
  /** Order of keys: by code point or UTF-16 unit at every level, at the top level only, or as given. */
  order: 'code-point' | 'utf-16' | 'top-level' | 'given';
  /** Members that are null; items of lists always stay. */
  nulls: 'drop' | 'drop-top-level' | 'keep';
  /** Spaces per level; 0 is compact. */
  indent: 0 | 2 | 4;
  colon: ':' | ': ';
  text: (value: string) => string;
  number: (value: number) => string;
}

/** What JSON.stringify makes of a text: raw UTF-8, lone surrogates escaped. */
export const rawText = (value: string): string => JSON.stringify(value);

/** Everything outside printable ASCII as \u escapes, astral characters as two (Python, ensure_ascii). */
export function asciiText(value: string): string {
  return JSON.stringify(value).replace(/[\u007f-\uffff]/g, escaped);
}

/** Go's encoding/json: HTML signs and line separators escaped, a lone surrogate replaced by U+FFFD. */
export function goText(value: string): string {
  return JSON.stringify(value.replace(/\p{Surrogate}/gu, '\ufffd')).replace(
    /[<>&\u2028\u2029]/g,
    escaped,
  );
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** As JavaScript, and Go, write a number: -0 is 0, 1e21 is 1e+21. */
export const shortestNumber = (value: number): string => JSON.stringify(value);

/**
 * As Python writes a number it read from JSON: 1e16 and up and below 1e-4 get an exponent of two digits.
 * What is no number has no exponent, and is null.
 */
export function pythonNumber(value: number): string {
  const sent = JSON.stringify(value);
  if (/^-?\d+$/.test(sent)) return sent;
  const [mantissa = '', exponent = ''] = value.toExponential().split('e');
  const power = Number(exponent);
  if (power >= -4 && power < 16) return sent;
  return `${mantissa}e${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
}

/** The text of a JSON value in one style. `__proto__` is an ordinary key; undefined members are absent. */
export function writeJson(value: unknown, style: JsonStyle): string {
  return write(value, style, 0);
}

function write(value: unknown, style: JsonStyle, depth: number): string {
  if (typeof value === 'string') return style.text(value);
  if (typeof value === 'number') return style.number(value);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) {
    const items = value.map((item) => write(item ?? null, style, depth + 1));
    return enclosed('[', items, ']', style, depth);
  }
  const members = styledEntries(value, style, depth).map(
    ([key, member]) => `${style.text(key)}${style.colon}${write(member, style, depth + 1)}`,
  );
  return enclosed('{', members, '}', style, depth);
}

function enclosed(
  open: string,
  parts: string[],
  close: string,
  { indent }: JsonStyle,
  depth: number,
): string {
  if (indent === 0 || parts.length === 0) return `${open}${parts.join(',')}${close}`;
  const line = `\n${' '.repeat(indent * (depth + 1))}`;
  return `${open}${line}${parts.join(`,${line}`)}\n${' '.repeat(indent * depth)}${close}`;
}

function styledEntries(value: object, { order, nulls }: JsonStyle, depth: number) {
  const drops = nulls === 'drop' || (nulls === 'drop-top-level' && depth === 0);
  const entries = Object.entries(value).filter(
    ([, member]) => member !== undefined && !(drops && member === null),
  );
  if (order === 'given' || (order === 'top-level' && depth > 0)) return entries;
  const compare = order === 'utf-16' ? byUnit : byCodePoint;
  return entries.sort(([a], [b]) => compare(a, b));
}

function byUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Orders as Python and Go do, which differs from UTF-16 order beyond U+FFFF. */
function byCodePoint(a: string, b: string): number {
  const left = Array.from(a);
  const right = Array.from(b);
  for (let i = 0; i < Math.min(left.length, right.length); i += 1) {
    const difference = (left[i]?.codePointAt(0) ?? 0) - (right[i]?.codePointAt(0) ?? 0);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}
