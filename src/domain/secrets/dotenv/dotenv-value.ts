/** Where tools disagree: what a backslash does, whether a # begins a comment, whether ${X} is filled in. */
export type Doubt = 'escape' | 'hash' | 'reference';

type Value = { value: string; doubt: Doubt | undefined; end: number } | { problem: string };

export function skipBlanks(text: string, from: number): number {
  let at = from;
  while (text[at] === ' ' || text[at] === '\t') at += 1;
  return at;
}

const REFERENCE = /\$\{[A-Za-z_]\w*|^\$[A-Za-z_]\w*$/;

/** A value without quotes: up to a # after a blank, or the end of the line. */
export function readUnquoted(text: string, from: number, end: number): Value {
  let stop = end;
  let hash = false;
  for (let at = from; at < end; at += 1) {
    if (text[at] !== '#') continue;
    if (at > 0 && (text[at - 1] === ' ' || text[at - 1] === '\t')) {
      stop = at;
      break;
    }
    hash = true;
  }
  const value = text.slice(from, Math.max(from, stop)).trimEnd();
  const doubt = hash ? 'hash' : REFERENCE.test(value) ? 'reference' : undefined;
  return { value, doubt, end };
}

const ESCAPED: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['"', '"'],
  ['\\', '\\'],
  ['$', '$'],
]);

/** A value in quotes, which may span lines. A quote that never closes is scanned for once per kind. */
export function readQuoted(text: string, from: number, quote: string): Value {
  let value = '';
  let doubt: Doubt | undefined;
  let at = from + 1;
  for (let kept = at; ; at += 1) {
    if (at >= text.length) return { problem: `The ${QUOTES[quote] ?? ''} quote is not closed.` };
    const letter = text[at];
    if (letter === quote) {
      value += text.slice(kept, at);
      break;
    }
    if (letter !== '\\') continue;
    const next = text[at + 1] ?? '';
    const meant = quote === '"' ? ESCAPED.get(next) : next === quote ? quote : undefined;
    if (meant !== undefined) {
      value += text.slice(kept, at) + meant;
      kept = at + 2;
      if (next !== 'n' && next !== 'r') doubt = 'escape';
    }
    at += 1;
  }
  const after = skipBlanks(text, at + 1);
  if (after < text.length && text[after] !== '\n' && text[after] !== '#') {
    return { problem: 'There is text after the closing quote.' };
  }
  const end = text.indexOf('\n', after);
  if (doubt === undefined && quote === '"' && REFERENCE.test(value)) doubt = 'reference';
  return { value, doubt, end: end === -1 ? text.length : end };
}

const QUOTES: Record<string, string> = { '"': 'double', "'": 'single', '`': 'back' };
