import { bashWord, expandedText } from './bash-words';
import {
  MOST_COMMANDS,
  MOST_WORDS,
  writtenWord,
  type Redirect,
  type ShellCommand,
} from './shell-command';

const SKIP = /(?:[ \t\v\f]|\\\r?\n)+/y;
const COMMENT = /#[^\n]*/y;
const OPERATOR = /&&|\|\||;;|\|&|[;&|()]/y;
const REDIRECT = /\d*(<<<|<<-?|&>>?|[<>]&|<>|>>|>\||>|<)/y;

interface Heredoc {
  redirect: Redirect;
  end: string;
  isTabbed: boolean;
  isQuoted: boolean;
}

/**
 * The commands of a text as bash splits it: quotes, line ends that are escaped, comments, pipes, redirects and
 * heredocs. Nothing is run or replaced. Never throws; of very long texts only the beginning is read.
 */
export function readBash(text: string): ShellCommand[] {
  const commands: ShellCommand[] = [];
  let current = emptyCommand(1, false);
  let words = 0;
  let line = 1;
  let at = 0;
  let waiting: Heredoc[] = [];

  const lookingAt = (pattern: RegExp) => {
    pattern.lastIndex = at;
    return pattern.exec(text);
  };
  const move = (to: number) => {
    line += newlines(text, at, to);
    at = to;
  };
  const finish = (isPiped: boolean) => {
    if (current.words.length > 0 || current.redirects.length > 0) commands.push(current);
    current = emptyCommand(line, isPiped);
  };

  while (at < text.length && commands.length < MOST_COMMANDS && words < MOST_WORDS) {
    const skipped = lookingAt(SKIP) ?? lookingAt(COMMENT);
    if (skipped) {
      move(at + skipped[0].length);
      continue;
    }
    if (text[at] === '\n' || text[at] === '\r') {
      move(at + 1);
      if (text[at - 1] === '\n') for (const one of waiting) move(takeHeredoc(text, at, one));
      if (text[at - 1] === '\n' || waiting.length > 0) waiting = [];
      // A pipe at the end of a line goes on in the next.
      if (!current.isPiped || current.words.length > 0) finish(false);
      continue;
    }
    const redirected = lookingAt(REDIRECT);
    if (redirected) {
      at += redirected[0].length;
      const sign = redirected[1] ?? '';
      const blanks = lookingAt(SKIP);
      if (blanks) move(at + blanks[0].length);
      const { parts, end } = bashWord(text, at);
      const quoted = /['"\\]/.test(text.slice(at, end));
      const word = { parts, line };
      move(end);
      words += 1;
      if (sign === '<<' || sign === '<<-') {
        const redirect: Redirect = { kind: 'text', word: { parts: [], line } };
        current.redirects.push(redirect);
        waiting.push({
          redirect,
          end: writtenWord(word),
          isTabbed: sign === '<<-',
          isQuoted: quoted,
        });
      } else if (sign === '<<<') {
        current.redirects.push({
          kind: 'text',
          word: { parts: [...parts, { text: '\n' }], line },
        });
      } else if (!sign.includes('&')) {
        current.redirects.push({ kind: sign === '<' ? 'from-file' : 'to-file', word });
      }
      continue;
    }
    const operator = lookingAt(OPERATOR);
    if (operator) {
      move(at + operator[0].length);
      finish(operator[0].startsWith('|') && operator[0] !== '||');
      continue;
    }
    const { parts, end } = bashWord(text, at);
    if (current.words.length === 0) current.line = line;
    current.words.push({ parts, line });
    words += 1;
    move(Math.max(end, at + 1));
  }
  finish(false);
  return commands;
}

const emptyCommand = (line: number, isPiped: boolean): ShellCommand => ({
  words: [],
  redirects: [],
  isPiped,
  line,
});

/** Reads the lines of a heredoc from `from` on, and returns where the next command begins. */
function takeHeredoc(text: string, from: number, heredoc: Heredoc): number {
  const lines: string[] = [];
  let at = from;
  while (at < text.length) {
    const end = text.indexOf('\n', at);
    const line = text.slice(at, end === -1 ? text.length : end);
    at = end === -1 ? text.length : end + 1;
    const shown = heredoc.isTabbed ? line.replace(/^\t+/, '') : line;
    if (shown.replace(/\r$/, '') === heredoc.end) break;
    lines.push(`${shown}\n`);
  }
  const body = lines.join('');
  heredoc.redirect.word.parts = heredoc.isQuoted ? [{ text: body }] : expandedText(body);
  return at;
}

function newlines(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at += 1) if (text[at] === '\n') count += 1;
  return count;
}
