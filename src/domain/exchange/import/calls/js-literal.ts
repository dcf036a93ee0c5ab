import { unescapedJs } from './js-escapes';
import type { FileText } from '@/domain/exchange/import/shell/follow-commands';
import { isMembers } from '@/domain/schema/members';

/** More levels than any request has, and more looking up of names. */
const MOST_DEPTH = 60;
const MOST_LOOKUPS = 50;
/** Where an expression is not read to its end. */
const LONGEST_EXPRESSION = 10_000;

/** Stands for an expression that only the program that runs it would know. */
class Unknown {
  readonly written: string;
  constructor(written: string) {
    this.written = written.slice(0, 200).trim();
  }
}

/** A literal of JavaScript or TypeScript as a JSON value; `unknown` names the places whose value is an expression. */
export interface ReadLiteral {
  value: unknown;
  unknown: { path: string; written: string }[];
  end: number;
}

/**
 * Reads the literal that begins at `at`: objects, lists, texts, numbers, names that a literal was given to, and
 * `JSON.stringify` of any of them. Nothing is run. Undefined where there is none.
 */
export function readLiteral(text: string, at: number, file: FileText): ReadLiteral | undefined {
  const reader = new LiteralReader(text, at, file);
  const value = reader.value('', 0);
  if (value instanceof Unknown) return undefined;
  return { value, unknown: reader.unknown, end: reader.at };
}

class LiteralReader {
  readonly unknown: ReadLiteral['unknown'] = [];
  at: number;
  private readonly text: string;
  private readonly file: FileText;
  private lookups = 0;

  constructor(text: string, at: number, file: FileText) {
    this.text = text;
    this.at = at;
    this.file = file;
  }

  private match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (found) this.at += found[0].length;
    return found;
  }

  private skip(): void {
    while (this.match(/\s+|\/\/[^\n]*|\/\*[\s\S]*?\*\/|#[^\n]*/y));
  }

  value(path: string, depth: number): unknown {
    const from = this.at;
    let value = this.primary(path, depth);
    for (;;) {
      this.skip();
      if (this.match(/(?:as|satisfies)\s+[\w.<>[\]" |]+/y) || this.match(/!(?!=)/y)) continue;
      if (Array.isArray(value) && this.match(/\.join\(/y)) {
        const end = this.value(path, depth + 1);
        this.match(/\s*\)/y);
        value = value.every((one) => typeof one === 'string') ? value.join(String(end)) : value;
        continue;
      }
      if (typeof value === 'string' && this.match(/\+(?!\+)/y)) {
        this.skip();
        const more = this.primary(path, depth);
        value =
          typeof more === 'string' ? value + more : new Unknown(this.text.slice(from, this.at));
        continue;
      }
      break;
    }
    if (this.isAtEnd()) return value;
    this.expression();
    return new Unknown(this.text.slice(from, this.at));
  }

  /** Whether nothing more belongs to the value: a sign that ends it follows, or a line that begins another statement. */
  private isAtEnd(): boolean {
    const next = this.text[this.at] ?? '';
    if (next === '' || ',;)]}'.includes(next)) return true;
    const before = this.text.slice(Math.max(0, this.at - 200), this.at);
    return /\n\s*$/.test(before) && /[\w$@/]/.test(next);
  }

  private primary(path: string, depth: number): unknown {
    this.skip();
    if (depth > MOST_DEPTH) return new Unknown('');
    const sign = this.text[this.at];
    if (sign === '{') return this.object(path, depth);
    if (sign === '[') return this.list(path, depth);
    const quoted = this.match(/"((?:[^"\\\n]|\\[\s\S])*)"|'((?:[^'\\\n]|\\[\s\S])*)'/y);
    if (quoted) return unescapedJs(quoted[1] ?? quoted[2] ?? '');
    const template = this.match(/(String\.raw)?`((?:[^`\\]|\\[\s\S])*)`/y);
    if (template) {
      const [all, raw, inside = ''] = template;
      if (/(^|[^\\])\$\{/.test(inside)) return new Unknown(all);
      return raw === undefined ? unescapedJs(inside.replaceAll('\r\n', '\n')) : inside;
    }
    const number = this.match(/-?(?:0x[0-9a-f]+|\d[\d_]*(?:\.\d+)?(?:e[+-]?\d+)?)\b/iy);
    if (number) return Number(number[0].replaceAll('_', ''));
    return this.named(path, depth);
  }

  private named(path: string, depth: number): unknown {
    const from = this.at;
    if (this.match(/JSON\.stringify\(/y)) {
      const value = this.value(path, depth + 1);
      this.expression();
      this.match(/\)/y);
      return value instanceof Unknown ? value : JSON.stringify(value);
    }
    if (this.match(/JSON\.parse\(/y)) {
      const value = this.value(path, depth + 1);
      this.match(/\)/y);
      return typeof value === 'string' ? (parsed(value) ?? new Unknown('JSON.parse')) : value;
    }
    const read = this.match(
      /(?:await\s+)?(?:\w+\.)*(?:readFileSync|readFile|readTextFile)\(\s*(?:new URL\()?["']([^"'\n]+)["'][^)\n]{0,80}\)+/y,
    );
    if (read) return this.file(read[1] ?? '') ?? new Unknown(read[0]);
    const word = this.match(/[A-Za-z_$][\w$]*/y)?.[0];
    if (word === undefined) return new Unknown('');
    if (WORDS.has(word)) return WORDS.get(word);
    if (/[.([]/.test(this.text[this.at] ?? '')) {
      this.expression();
      return new Unknown(this.text.slice(from, this.at));
    }
    return this.lookUp(word, path, depth);
  }

  private lookUp(word: string, path: string, depth: number): unknown {
    this.lookups += 1;
    if (this.lookups > MOST_LOOKUPS) return new Unknown(word);
    const declared = new RegExp(
      `(?:const|let|var)\\s+${word.replaceAll('$', '\\$')}\\s*(?::[^=\\n]+)?=(?!=)`,
    ).exec(this.text);
    if (!declared || declared.index === undefined) return new Unknown(word);
    const back = this.at;
    this.at = declared.index + declared[0].length;
    const value = this.value(path, depth + 1);
    this.at = back;
    return value;
  }

  private object(path: string, depth: number): unknown {
    this.at += 1;
    const members = new Map<string, unknown>();
    for (this.skip(); this.at < this.text.length && this.text[this.at] !== '}'; this.skip()) {
      if (this.match(/\.\.\./y)) {
        const value = this.value(path, depth + 1);
        if (isMembers(value))
          for (const [key, member] of Object.entries(value)) members.set(key, member);
        else this.note(path, value);
      } else {
        const quoted = this.match(/"((?:[^"\\\n]|\\.)*)"|'((?:[^'\\\n]|\\.)*)'/y);
        const bare = quoted ? undefined : this.match(/[\w$]+/y)?.[0];
        const key = quoted ? unescapedJs(quoted[1] ?? quoted[2] ?? '') : bare;
        if (key === undefined) return new Unknown('');
        this.skip();
        const inner = path === '' ? key : `${path}.${key}`;
        let value: unknown;
        if (this.match(/:/y)) value = this.value(inner, depth + 1);
        else if (bare !== undefined) value = this.lookUp(bare, inner, depth);
        if (value instanceof Unknown) this.note(inner, value);
        else if (value !== undefined) members.set(key, value);
      }
      this.skip();
      if (!this.match(/,/y)) break;
    }
    if (!this.match(/\}/y)) return new Unknown('');
    return Object.fromEntries(members);
  }

  private list(path: string, depth: number): unknown {
    this.at += 1;
    const items: unknown[] = [];
    for (this.skip(); this.at < this.text.length && this.text[this.at] !== ']'; this.skip()) {
      const value = this.value(`${path}[]`, depth + 1);
      if (value instanceof Unknown) this.note(`${path}[]`, value);
      else items.push(value);
      if (!this.match(/,/y)) break;
    }
    this.skip();
    return this.match(/\]/y) ? items : new Unknown('');
  }

  private note(path: string, value: unknown): void {
    if (this.unknown.length >= 100) return;
    this.unknown.push({ path, written: value instanceof Unknown ? value.written : '' });
  }

  /** To where an expression ends: a comma or a bracket that closes what is around it. */
  private expression(): void {
    let depth = 0;
    const limit = this.at + LONGEST_EXPRESSION;
    while (this.at < this.text.length && this.at < limit) {
      if (this.match(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\[\s\S])*`/y)) continue;
      const sign = this.text[this.at] ?? '';
      if ('([{'.includes(sign)) depth += 1;
      if (depth === 0 && ',;)]}'.includes(sign)) return;
      if (')]}'.includes(sign)) depth -= 1;
      this.at += 1;
    }
  }
}

const WORDS = new Map<string, unknown>([
  ['true', true],
  ['false', false],
  ['null', null],
  ['undefined', undefined],
  // Python’s.
  ['True', true],
  ['False', false],
  ['None', null],
]);

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
