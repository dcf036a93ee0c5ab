/** A piece of a word: text as it stands, or what only the shell that runs it would know. */
export type WordPart =
  | { text: string }
  /** `$NAME`, `${…}` or `%NAME%`, as `written`. */
  | { variable: string; written: string }
  /** `$(…)` or what stands between back quotes. */
  | { command: string; written: string };

export interface ShellWord {
  parts: WordPart[];
  /** Counted from 1. */
  line: number;
}

export interface Redirect {
  /** From or to a file, or a text that stands there itself. */
  kind: 'from-file' | 'to-file' | 'text';
  word: ShellWord;
}

/** One command of a shell text, as it is written: nothing of it is run. */
export interface ShellCommand {
  words: ShellWord[];
  redirects: Redirect[];
  /** Whether it reads what the command before it writes. */
  isPiped: boolean;
  line: number;
}

/** More than any text that a person pastes has. */
export const MOST_COMMANDS = 2_000;
export const MOST_WORDS = 50_000;

/** A word as it is written, without its quotes. */
export function writtenWord({ parts }: ShellWord): string {
  return parts.map((part) => ('text' in part ? part.text : part.written)).join('');
}
