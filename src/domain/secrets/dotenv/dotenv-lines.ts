import { readQuoted, readUnquoted, skipBlanks, type Doubt } from './dotenv-value';

export type Assignment =
  | { problem: string }
  | { key: string; value: string; doubt: Doubt | undefined; from: number; end: number };

interface DotenvLine {
  /** Counted from 1. */
  line: number;
  /** Where the line's text begins and where the line ends, in UTF-16 units. */
  start: number;
  end: number;
  read: Assignment;
}

/**
 * The lines of a .env text that hold something, one by one, so that a reader can stop. A hand scanner of
 * one pass: the usual regular expression takes quadratic time (ADR 11).
 */
export function* dotenvLines(text: string): Generator<DotenvLine> {
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  let line = 1;
  while (at < text.length) {
    const start = skipBlanks(text, at);
    const end = lineEnd(text, start);
    let next = end;
    if (start < end && text[start] !== '#') {
      const read = readAssignment(text, start, end);
      yield { line, start, end, read };
      if (!('problem' in read)) next = read.end;
    }
    for (let i = end; i < next; i = lineEnd(text, i + 1)) line += 1;
    at = next + 1;
    line += 1;
  }
}

/** CRLF and CR as LF; a run of them in one step, which is what keeps a text of nothing else fast. */
export function withLineFeeds(text: string): string {
  return text.replace(/\r+\n?/g, (run) => '\n'.repeat(run.replace('\n', '').length));
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}

/** Reads the assignment that begins at `start`; a quoted value may reach beyond the line's `end`. */
function readAssignment(text: string, start: number, end: number): Assignment {
  const from = skipPrefix(text, start);
  let at = from;
  while (at < end && !isBlank(text[at]) && text[at] !== '=' && !isColon(text, at)) at += 1;
  const key = text.slice(from, at);
  const sign = skipBlanks(text, at);
  if (text[sign] !== '=' && !isColon(text, sign)) {
    return { problem: sign >= end ? 'There is no = after the name.' : 'No name before an =.' };
  }
  if (key === '') return { problem: 'There is no name before the =.' };
  const first = skipBlanks(text, sign + 1);
  const quote = text[first];
  const value =
    quote === '"' || quote === "'" || quote === '`'
      ? readQuoted(text, first, quote)
      : readUnquoted(text, first, end);
  return 'problem' in value ? value : { key, from, ...value };
}

const isBlank = (letter: string | undefined) => letter === ' ' || letter === '\t';

/** `NAME: value`, as in YAML; a colon within a name is part of it. */
function isColon(text: string, at: number): boolean {
  const next = text[at + 1];
  return text[at] === ':' && (next === undefined || next === '\n' || isBlank(next));
}

/** Past `export ` or the `- ` of a list in a compose file. */
function skipPrefix(text: string, start: number): number {
  for (const word of ['export', '-']) {
    const after = start + word.length;
    if (!text.startsWith(word, start) || !isBlank(text[after])) continue;
    const name = skipBlanks(text, after);
    return text[name] === '=' ? start : name;
  }
  return start;
}
