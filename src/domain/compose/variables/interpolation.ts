/** What follows the name in `${NAME:-argument}`; '' is a plain `$NAME` or `${NAME}`. */
export type Operator = '' | ':-' | '-' | ':?' | '?' | ':+' | '+';

/** Offsets count within the template that holds the part. */
export type TemplatePart =
  | { kind: 'text'; text: string }
  /** `$$`, which becomes one `$`. */
  | { kind: 'escape'; from: number }
  | {
      kind: 'variable';
      name: string;
      operator: Operator;
      /** The default, the message or the replacement, and where it starts. */
      argument?: string;
      argumentFrom: number;
      from: number;
      to: number;
    }
  /** `${` that Compose refuses. */
  | { kind: 'invalid'; from: number; to: number };

const isNameStart = (code: number) =>
  (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 95;
const isName = (code: number) => isNameStart(code) || (code >= 48 && code <= 57);

function nameEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && isName(text.charCodeAt(end))) end += 1;
  return end;
}

/** A name that Compose takes as a variable's. */
export function isVariableName(text: string): boolean {
  return isNameStart(text.charCodeAt(0)) && nameEnd(text, 0) === text.length;
}

/**
 * Splits a text by the grammar of Compose's interpolation (compose-go template.go), one level deep:
 * arguments are templates of their own. A hand scanner, because a regex over hostile text can take
 * quadratic time.
 */
export function parseTemplate(text: string): TemplatePart[] {
  const parts: TemplatePart[] = [];
  let literal = 0;
  let line = { end: -1, lastBrace: -1 };
  const push = (part: TemplatePart, from: number) => {
    if (from > literal) parts.push({ kind: 'text', text: text.slice(literal, from) });
    parts.push(part);
  };
  for (let at = text.indexOf('$'); at >= 0 && at < text.length - 1;) {
    const next = text.charCodeAt(at + 1);
    let to = at + 1;
    if (next === 36) {
      push({ kind: 'escape', from: at }, at);
      to = literal = at + 2;
    } else if (next === 123) {
      if (line.end < at) line = lineAt(text, at);
      const part = braced(text, at, line.lastBrace);
      push(part, at);
      to = literal = part.to;
    } else if (isNameStart(next)) {
      to = nameEnd(text, at + 1);
      const name = text.slice(at + 1, to);
      push({ kind: 'variable', name, operator: '', argumentFrom: to, from: at, to }, at);
      literal = to;
    }
    at = text.indexOf('$', to);
  }
  if (literal < text.length) parts.push({ kind: 'text', text: text.slice(literal) });
  return parts;
}

/** Where the line of an offset ends, and its last closing brace: looked for once in each line. */
function lineAt(text: string, offset: number): { end: number; lastBrace: number } {
  const found = text.indexOf('\n', offset);
  const end = found < 0 ? text.length : found;
  const brace = text.slice(offset, end).lastIndexOf('}');
  return { end, lastBrace: brace < 0 ? -1 : offset + brace };
}

type Braced = Extract<TemplatePart, { kind: 'variable' | 'invalid' }>;

function braced(text: string, from: number, last: number): Braced {
  const nameFrom = from + 2;
  const nameTo = isNameStart(text.charCodeAt(nameFrom)) ? nameEnd(text, nameFrom) : nameFrom;
  const operator = operatorAt(text, nameTo);
  if (nameTo > nameFrom && (operator !== '' || text[nameTo] === '}')) {
    const name = text.slice(nameFrom, nameTo);
    const argumentFrom = nameTo + operator.length;
    if (operator === '')
      return { kind: 'variable', name, operator, argumentFrom, from, to: nameTo + 1 };
    if (last >= argumentFrom) {
      const close = closingBrace(text, from, last);
      const argument = text.slice(argumentFrom, close);
      return { kind: 'variable', name, operator, argument, argumentFrom, from, to: close + 1 };
    }
  }
  const close = last < from ? -1 : text.indexOf('}', from);
  return { kind: 'invalid', from, to: close < 0 ? nameTo : close + 1 };
}

function operatorAt(text: string, at: number): Operator {
  const two = text.slice(at, at + 2);
  if (two === ':-' || two === ':?' || two === ':+') return two;
  const one = two.slice(0, 1);
  return one === '-' || one === '?' || one === '+' ? one : '';
}

/** As Compose counts: what follows an opening brace is skipped, so `{}` in a default is miscounted. */
function closingBrace(text: string, from: number, last: number): number {
  let open = 0;
  for (let i = from; i <= last; i += 1) {
    const code = text.charCodeAt(i);
    if (code === 125) {
      open -= 1;
      if (open === 0) return i;
    } else if (code === 123) {
      open += 1;
      i += 1;
    }
  }
  return last;
}
