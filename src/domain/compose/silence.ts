import type { Span } from './compose-finding';

/** A comment that switches rules off: for its line, for the next one, or for the whole text. */
export interface Silence extends Span {
  rules: string[];
  /** Line numbers from 1 that it speaks for, or undefined: all. */
  lines: [first: number, last: number] | undefined;
}

const COMMENT = /(?:^|\s)#[ \t]*console-ignore(-file)?:[ \t]*([\w-]+(?:[ \t]*,[ \t]*[\w-]+)*)/;

/**
 * Reads `# console-ignore: rule[, rule] why` (on the line it is about, or alone above it) and
 * `# console-ignore-file: rule`.
 */
export function readSilences(text: string): Silence[] {
  if (!text.includes('console-ignore')) return [];
  const silences: Silence[] = [];
  let offset = 0;
  const lines = text.split(/(?<=\r\n|\n|\r(?!\n))/);
  lines.forEach((line, i) => {
    const found = line.length < 2000 ? COMMENT.exec(line) : null;
    if (found) {
      const [whole, isFile, names = ''] = found;
      const from = offset + found.index + whole.indexOf('#');
      const isAlone = line.slice(0, found.index).trim() === '';
      silences.push({
        from,
        to: offset + found.index + whole.length,
        rules: names.split(',').map((name) => name.trim()),
        lines: isFile ? undefined : [i + 1, isAlone ? i + 2 : i + 1],
      });
    }
    offset += line.length;
  });
  return silences;
}
