import { dotenvLines, withLineFeeds } from './dotenv-lines';
import type { Doubt } from './dotenv-value';

export interface DotenvEntry {
  /** Counted from 1. */
  line: number;
  /** As written: it may be no name that the guest accepts. */
  key: string;
  value: string;
  /** Where tools that read .env files disagree about this value. */
  doubt: Doubt | undefined;
  /** Where the name stands in the text, in UTF-16 units. */
  from: number;
}

export interface DotenvProblem {
  line: number;
  /** What was not understood; never any of the line's text. */
  message: string;
}

export interface Dotenv {
  /** The text with line ends of LF, which `from` counts in. */
  text: string;
  entries: DotenvEntry[];
  /** The first of them. */
  problems: DotenvProblem[];
  problemCount: number;
  /** The line at which reading stopped because there was too much, if it did. */
  stoppedAt: number | undefined;
}

/** Ten times the variables that the guest takes; and as many complaints as anybody reads. */
const MAX_LINES = 10_240;
const MAX_PROBLEMS = 200;

/**
 * Reads a .env text as Docker Compose does, but for references, which stay as they are: `NAME=value`,
 * `NAME: value`, `export` and `- ` before a name, single, double and back quotes over several lines,
 * escapes, comments, any line end, a byte order mark. Repeated names come as often as they stand there.
 * Never throws.
 */
export function readDotenv(source: string): Dotenv {
  const text = withLineFeeds(source);
  const found: Dotenv = { text, entries: [], problems: [], problemCount: 0, stoppedAt: undefined };
  for (const { line, read } of dotenvLines(text)) {
    if (found.entries.length + found.problemCount === MAX_LINES)
      return { ...found, stoppedAt: line };
    if ('problem' in read) {
      found.problemCount += 1;
      if (found.problemCount <= MAX_PROBLEMS) found.problems.push({ line, message: read.problem });
      continue;
    }
    const { key, value, doubt, from } = read;
    found.entries.push({ line, key, value, doubt, from });
  }
  return found;
}
