import { ansiText } from './ansi-text';
import type { WordPart } from './shell-command';

/** A word's parts and where it ends; a quote that is not closed ends with the text. */
export interface ReadWord {
  parts: WordPart[];
  end: number;
}

const PLAIN = /[^\s'"\\$`|&;<>()]+/y;
const IN_DOUBLE = /[^"\\$`]+/y;

/**
 * Reads one word of a POSIX shell from `at` on, as bash does: plain, '…', "…", $'…', back slashes, and what the
 * shell would replace, which is kept as written (POSIX.1 2.2, 2.6).
 */
export function bashWord(text: string, at: number): ReadWord {
  const word = new WordReader(text, at);
  while (word.at < text.length && !/[\s|&;<>()]/.test(text[word.at] ?? '')) word.step();
  return { parts: word.parts, end: word.at };
}

/** The parts of a text in which only `$`, back quotes and back slashes count: a heredoc without quotes. */
export function expandedText(text: string): WordPart[] {
  const word = new WordReader(text, 0);
  while (word.at < text.length) word.stepQuoted('');
  return word.parts;
}

class WordReader {
  readonly parts: WordPart[] = [];
  at: number;
  private readonly text: string;

  constructor(text: string, at: number) {
    this.text = text;
    this.at = at;
  }

  private add(text: string): void {
    const last = this.parts.at(-1);
    if (last && 'text' in last) last.text += text;
    else this.parts.push({ text });
  }

  step(): void {
    const { text } = this;
    const sign = text[this.at];
    if (sign === "'") this.take(this.at + 1, closing(text, this.at + 1, "'"));
    else if (sign === '"' || text.startsWith('$"', this.at)) this.double();
    else if (text.startsWith("$'", this.at)) this.ansi();
    else if (sign === '\\') this.escape(/^\r?\n/);
    else if (sign === '$' || sign === '`') this.expansion();
    else this.plain(PLAIN);
  }

  /** One piece between double quotes, `quote`, or of a heredoc, where there is none. */
  stepQuoted(quote: string): void {
    const sign = this.text[this.at];
    if (sign === '\\') {
      const next = this.text[this.at + 1] ?? '';
      if ('$`\\'.includes(next) || next === '\n' || next === '\r' || next === quote)
        this.escape(/^\r?\n/);
      else this.plain(/\\/y);
    } else if (sign === '$' || sign === '`') this.expansion();
    else this.plain(quote === '' ? /[^\\$`]+/y : IN_DOUBLE);
  }

  private take(from: number, to: number): void {
    this.add(this.text.slice(from, to));
    this.at = to + 1;
  }

  private plain(pattern: RegExp): void {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0] ?? this.text[this.at] ?? '';
    this.add(found);
    this.at += found.length;
  }

  private escape(lineEnd: RegExp): void {
    const ended = lineEnd.exec(this.text.slice(this.at + 1, this.at + 3))?.[0];
    if (ended === undefined) this.add(this.text[this.at + 1] ?? '');
    this.at += 1 + (ended?.length ?? 1);
  }

  private double(): void {
    this.at += this.text[this.at] === '$' ? 2 : 1;
    this.add('');
    while (this.at < this.text.length && this.text[this.at] !== '"') this.stepQuoted('"');
    this.at += 1;
  }

  private ansi(): void {
    let end = this.at + 2;
    while (end < this.text.length && this.text[end] !== "'") end += this.text[end] === '\\' ? 2 : 1;
    this.add(ansiText(this.text.slice(this.at + 2, end)));
    this.at = end + 1;
  }

  private expansion(): void {
    const { text, at } = this;
    if (text[at] === '`') return this.command(at + 1, closing(text, at + 1, '`'));
    if (text.startsWith('$(', at)) return this.command(at + 2, closingBracket(text, at + 2));
    const braced = /\$\{([^{}]{0,1000})\}/y;
    const named = /\$([A-Za-z_]\w*|[0-9@*#?$!-])/y;
    for (const pattern of [braced, named]) {
      pattern.lastIndex = at;
      const found = pattern.exec(text);
      if (!found) continue;
      this.parts.push({ variable: found[1] ?? '', written: found[0] });
      this.at += found[0].length;
      return;
    }
    this.add('$');
    this.at += 1;
  }

  private command(from: number, to: number): void {
    const written = this.text.slice(this.at, to + 1);
    this.parts.push({ command: this.text.slice(from, to), written });
    this.at = to + 1;
  }
}

/** Where the next `sign` stands, or the end of the text. */
function closing(text: string, from: number, sign: string): number {
  const found = text.indexOf(sign, from);
  return found === -1 ? text.length : found;
}

function closingBracket(text: string, from: number): number {
  let depth = 1;
  for (let at = from; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '\\') at += 1;
    else if (sign === "'") at = closing(text, at + 1, "'");
    else if (sign === '(') depth += 1;
    else if (sign === ')') depth -= 1;
    if (depth === 0) return at;
  }
  return text.length;
}
