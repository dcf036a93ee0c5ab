import { MOST_COMMANDS, MOST_WORDS, type ShellCommand, type WordPart } from './shell-command';

/**
 * The commands of a text as cmd.exe and the programs it starts split it: `^` escapes and joins lines outside of
 * quotes, `%NAME%` is a variable, and each program splits its line by the rules of Microsoft’s C runtime, in which a
 * back slash counts only before a quote. Never throws.
 */
export function readCmd(text: string): ShellCommand[] {
  const commands: ShellCommand[] = [];
  let words = 0;
  for (const { line, text: one } of cmdLines(text)) {
    if (commands.length >= MOST_COMMANDS || words >= MOST_WORDS) break;
    const split = splitLine(one);
    words += split.length;
    if (split.length > 0) {
      const found = split.map((parts) => ({ parts, line }));
      commands.push({ words: found, redirects: [], isPiped: false, line });
    }
  }
  return commands;
}

/** The lines as cmd hands them on: carets taken away, joined lines in one. `&` and `|` outside of quotes end one. */
function cmdLines(text: string): { line: number; text: string }[] {
  const lines: { line: number; text: string }[] = [];
  let pieces: string[] = [];
  let line = 1;
  let began = 1;
  let isQuoted = false;
  let from = 0;
  const special = /[\^"&|\r\n]/g;
  const end = () => {
    lines.push({ line: began, text: pieces.join('') });
    pieces = [];
    isQuoted = false;
  };
  for (let found = special.exec(text); found; found = special.exec(text)) {
    const at = found.index;
    const sign = found[0];
    if (sign === '"') {
      isQuoted = !isQuoted;
      continue;
    }
    const isLineEnd = sign === '\n' || sign === '\r';
    if (isQuoted && !isLineEnd) continue;
    pieces.push(text.slice(from, at));
    from = at + 1;
    if (sign === '^') {
      const ended = /^\r?\n/.exec(text.slice(from, from + 2))?.[0];
      // After a line end that is escaped, the next sign stands for itself, also where it is another line end.
      const kept = from + (ended?.length ?? 0);
      const next = /^\r?\n/.exec(text.slice(kept, kept + 2))?.[0];
      if (ended !== undefined) line += 1;
      if (ended !== undefined && next === undefined) from = kept;
      else {
        const taken = next ?? text[kept] ?? '';
        if (next !== undefined) line += 1;
        pieces.push(next === undefined ? taken : '\n');
        from = kept + taken.length;
      }
      special.lastIndex = from;
    } else {
      if (sign === '\n') line += 1;
      if (sign === '\r' && text[from] === '\n') continue;
      end();
      began = line;
    }
  }
  pieces.push(text.slice(from));
  end();
  return lines;
}

/** One program’s line in words (Microsoft: Parsing C command-line arguments). */
function splitLine(line: string): WordPart[][] {
  const words: WordPart[][] = [];
  let word: string | undefined;
  let isQuoted = false;
  const piece = /(\\*)("+)|([ \t]+)|([^ \t"\\]+)|(\\+)/gy;
  for (let found = piece.exec(line); found; found = piece.exec(line)) {
    const [all, slashes = '', quotes, blanks] = found;
    if (blanks !== undefined && !isQuoted) {
      if (word !== undefined) words.push(withVariables(word));
      word = undefined;
      continue;
    }
    if (quotes === undefined) {
      word = (word ?? '') + all;
      continue;
    }
    word = (word ?? '') + '\\'.repeat(Math.floor(slashes.length / 2));
    let left = quotes.length;
    if (slashes.length % 2 === 1) {
      word += '"';
      left -= 1;
    }
    for (; left > 0; left -= 1) {
      // Two of them within quotes are one that is meant.
      if (isQuoted && left > 1) {
        word += '"';
        left -= 1;
      } else isQuoted = !isQuoted;
    }
  }
  if (word !== undefined) words.push(withVariables(word));
  return words;
}

function withVariables(word: string): WordPart[] {
  const parts: WordPart[] = [];
  let from = 0;
  for (const found of word.matchAll(/%([A-Za-z_]\w{0,200})%/g)) {
    if (found.index > from) parts.push({ text: word.slice(from, found.index) });
    parts.push({ variable: found[1] ?? '', written: found[0] });
    from = found.index + found[0].length;
  }
  if (from < word.length || parts.length === 0) parts.push({ text: word.slice(from) });
  return parts;
}
