/** Tries beyond these find nothing more. */
const MOST_TEXTS = 50;

/** Whether a text is a program in Go, whose first line of code names its package. */
export const isGoProgram = (text: string): boolean => /^package[ \t]+\w+[ \t;]*\r?$/m.test(text);

/**
 * The texts that stand in a Go program behind an equals sign or a bracket: raw literals, and interpreted ones with
 * the escapes that JSON has too, joined by `+` (go.dev/ref/spec, String literals).
 */
export function goTexts(program: string): string[] {
  const found: string[] = [];
  let end = 0;
  for (const { index } of program.matchAll(/(?<=[=(]\s{0,100})[`"]/g)) {
    if (index < end || found.length === MOST_TEXTS) continue;
    const read = joined(program, index);
    end = read.end;
    found.push(read.text);
  }
  return found;
}

function joined(program: string, from: number): { text: string; end: number } {
  const literal = /`([^`]*)`|("(?:[^"\\\n]|\\.)*")/y;
  const plus = /\s{0,100}\+\s{0,100}/y;
  const parts: string[] = [];
  let end = from;
  for (;;) {
    literal.lastIndex = end;
    const [, raw, interpreted] = literal.exec(program) ?? [];
    const part = raw?.replaceAll('\r', '') ?? unescapedGo(interpreted);
    if (part === undefined) break;
    parts.push(part);
    end = literal.lastIndex;
    plus.lastIndex = end;
    if (!plus.test(program)) break;
    end = plus.lastIndex;
  }
  return { text: parts.join(''), end: Math.max(end, from + 1) };
}

function unescapedGo(literal: string | undefined): string | undefined {
  if (literal === undefined) return undefined;
  try {
    return String(JSON.parse(literal));
  } catch {
    return undefined;
  }
}
