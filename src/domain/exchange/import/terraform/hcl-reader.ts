import { templateParts } from './hcl-template';
import type { HclValue } from './hcl-values';

const MOST_DEPTH = 60;
/** What a text puts in with `${…}` is short, and where it has no end the rest is not searched for one. */
const LONGEST_INSERTED = 2_000;

/** Reads the values of a Terraform text from a place on that moves (HCL native syntax specification). */
export class HclReader {
  at = 0;
  private readonly text: string;
  private countedTo = 0;
  private lines = 1;

  constructor(text: string) {
    this.text = text;
  }

  isDone = (): boolean => this.at >= this.text.length;

  /** The line at which reading is, counted from 1. */
  line(): number {
    for (; this.countedTo < this.at; this.countedTo += 1)
      if (this.text[this.countedTo] === '\n') this.lines += 1;
    return this.lines;
  }

  match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (found) this.at += found[0].length;
    return found;
  }

  /** Blanks, line ends and comments. */
  skip(): void {
    while (this.match(/\s+|#[^\n]*|\/\/[^\n]*|\/\*[\s\S]*?\*\//y));
  }

  skipLine(): void {
    this.match(/[^\n]*(\n|$)/y);
  }

  value(depth: number): HclValue {
    this.match(/[ \t]+/y);
    const from = this.at;
    const value = this.primary(depth);
    const mark = this.at;
    this.match(/[ \t\r]+/y);
    const next = this.text[this.at] ?? '\n';
    if (value && /[\n,}\])#]/.test(next)) return value;
    if (value && this.text.startsWith('//', this.at)) return value;
    this.at = value ? mark : from;
    this.expression();
    return { is: 'expression', written: this.text.slice(from, this.at).trim().slice(0, 200) };
  }

  private primary(depth: number): HclValue | undefined {
    if (depth > MOST_DEPTH) return undefined;
    const heredoc = this.match(/<<(-?)([A-Za-z_][\w-]*)[ \t]*\r?\n/y);
    if (heredoc) return this.heredoc(heredoc[2] ?? '', heredoc[1] === '-');
    if (this.text[this.at] === '"') return this.quoted();
    const number = this.match(/-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y);
    if (number) return { is: 'number', value: Number(number[0]) };
    if (this.match(/\[/y)) return this.list(depth);
    if (this.match(/\{/y)) return this.object(depth);
    return this.named(depth);
  }

  private named(depth: number): HclValue | undefined {
    const from = this.at;
    const name = this.match(/[A-Za-z_][\w-]*(?:\.[A-Za-z_][\w-]*)*/y)?.[0];
    if (name === undefined) return undefined;
    if (name === 'true' || name === 'false') return { is: 'bool', value: name === 'true' };
    if (name === 'null') return { is: 'null' };
    if (!this.match(/\(/y)) return { is: 'reference', path: name };
    const args = this.items(/\)/y, depth);
    return (
      args && { is: 'call', name, args, written: this.text.slice(from, this.at).slice(0, 200) }
    );
  }

  private list(depth: number): HclValue | undefined {
    const items = this.items(/\]/y, depth);
    return items && { is: 'list', items };
  }

  private items(end: RegExp, depth: number): HclValue[] | undefined {
    const items: HclValue[] = [];
    for (;;) {
      this.skip();
      if (this.match(end)) return items;
      if (this.isDone() || /[)\]}]/.test(this.text[this.at] ?? '') || this.match(/for\b/y))
        return undefined;
      items.push(this.value(depth + 1));
      this.skip();
      this.match(/,/y);
    }
  }

  private object(depth: number): HclValue | undefined {
    const members: [string, HclValue][] = [];
    for (;;) {
      this.skip();
      if (this.match(/\}/y)) return { is: 'object', members };
      const key = this.match(/"((?:[^"\\\n]|\\.)*)"|\(?([\w.-]+)\)?/y);
      if (!key || key[2] === 'for') return undefined;
      this.match(/[ \t]+/y);
      if (!this.match(/[=:]/y)) return undefined;
      members.push([key[1] ?? key[2] ?? '', this.value(depth + 1)]);
      this.skip();
      this.match(/,/y);
    }
  }

  /** A quoted text ends at its quote, but for those inside of `${…}`. */
  private quoted(): HclValue | undefined {
    const from = this.at + 1;
    let depth = 0;
    let opened = from;
    for (let at = from; at < this.text.length; at += 1) {
      const sign = this.text[at];
      if (depth > 0 && at - opened > LONGEST_INSERTED) return undefined;
      if (sign === '\\') at += 1;
      else if (sign === '\n' && depth === 0) return undefined;
      else if ((sign === '$' || sign === '%') && this.text[at + 1] === '{') {
        const isEscaped = this.text[at - 1] === sign;
        at += 1;
        if (!isEscaped && depth === 0) opened = at;
        if (!isEscaped) depth += 1;
      } else if (sign === '}' && depth > 0) depth -= 1;
      else if (sign === '{' && depth > 0) depth += 1;
      else if (sign === '"' && depth === 0) {
        this.at = at + 1;
        return { is: 'text', parts: templateParts(this.text.slice(from, at), true) };
      }
    }
    return undefined;
  }

  private heredoc(end: string, isIndented: boolean): HclValue {
    const lines: string[] = [];
    for (;;) {
      const line = this.match(/([^\n]*)(\n|$)/y);
      if (!line || (line[0] === '' && this.isDone())) break;
      if ((line[1] ?? '').trim() === end) {
        // The line end stays: it ends the value.
        if (line[2] === '\n') this.at -= 1;
        break;
      }
      lines.push(line[0]);
    }
    const indent = isIndented ? shared(lines) : 0;
    const text = lines.map((line) => line.slice(Math.min(indent, line.length - 1))).join('');
    return { is: 'text', parts: templateParts(text, false) };
  }

  /** To where an expression that is not understood ends: its line, or that of the bracket it opened. */
  private expression(): void {
    let depth = 0;
    while (!this.isDone()) {
      if (this.match(/"(?:[^"\\\n]|\\.)*"/y)) continue;
      const sign = this.text[this.at] ?? '';
      if (depth === 0 && '\n,)]}'.includes(sign)) return;
      if ('([{'.includes(sign)) depth += 1;
      if (')]}'.includes(sign)) depth -= 1;
      this.at += 1;
    }
  }
}

/** The blanks that every line with something in it begins with. */
function shared(lines: readonly string[]): number {
  const indents = lines.filter((line) => line.trim() !== '').map((line) => line.search(/[^ \t]/));
  return indents.reduce((least, indent) => Math.min(least, indent), Number.MAX_SAFE_INTEGER);
}
