import { writtenWord, type ShellCommand, type ShellWord, type WordPart } from './shell-command';

/** A word as the program would get it, as far as the text says. */
export interface Given {
  text: string;
  /** What only the shell that runs it would know, as it is written; it stands in `text` like that. */
  unresolved: readonly string[];
}

/** A program’s call. */
export interface Call {
  program: string;
  args: Given[];
  /** What it reads from its standard input, where the text says that. */
  input: Given | undefined;
  /** What was set for it alone, or before: names only count where a program reads them. */
  assigned: ReadonlyMap<string, Given>;
  line: number;
}

/** The text of a file of this name or path, where it came with the call. */
export type FileText = (path: string) => string | undefined;

export interface Followed {
  calls: Call[];
  /** Files that came with the text, and those that it writes. */
  file: FileText;
}

/** What stands before the program that is meant. */
const BEFORE = new Set([
  '$',
  '#',
  '>',
  '%',
  'sudo',
  'exec',
  'time',
  'command',
  'env',
  'npx',
  'bunx',
]);
const BEFORE_TWO = [
  ['pnpm', 'dlx'],
  ['pnpm', 'exec'],
  ['yarn', 'dlx'],
  ['npm', 'exec'],
];

/**
 * The calls that a text makes, one after another: values set in it and files written by it are put in, and nothing
 * is run. Only what `printf '%s'`, `echo` and `cat` write is known.
 */
export function followCommands(commands: readonly ShellCommand[], fieldText: FileText): Followed {
  const variables = new Map<string, Given>();
  const written = new Map<string, string>();
  const file: FileText = (path) => written.get(path) ?? fieldText(path);
  const value = (word: ShellWord) => givenBy(word.parts, variables, file);
  const calls: Call[] = [];
  let output: Given | undefined;
  for (const command of commands) {
    const { assigned, words } = withoutAssignments(command, value);
    const [first, ...args] = withoutBefore(words.map(value));
    const input = inputOf(command, output, value, file);
    output = undefined;
    if (!first) {
      for (const [name, given] of assigned) variables.set(name, given);
      continue;
    }
    const program = programName(first.text);
    if (program === 'export' || program === 'set' || program === 'local') {
      for (const { text, unresolved } of args) {
        const [, name, set = ''] = /^([A-Za-z_]\w*)=([\s\S]*)$/.exec(text) ?? [];
        if (name !== undefined) variables.set(name, { text: set, unresolved });
      }
      continue;
    }
    output = outputOf(program, args, input, file);
    const target = command.redirects.find(({ kind }) => kind === 'to-file');
    if (target && output?.unresolved.length === 0)
      written.set(value(target.word).text, output.text);
    calls.push({ program, args, input, assigned, line: command.line });
  }
  return { calls, file };
}

function withoutAssignments({ words }: ShellCommand, value: (word: ShellWord) => Given) {
  const assigned = new Map<string, Given>();
  const rest = [...words];
  for (let word = rest[0]; word; word = rest[0]) {
    const [first, ...others] = word.parts;
    const [, name, start] =
      (first && 'text' in first && /^([A-Za-z_]\w*)=([\s\S]*)$/.exec(first.text)) || [];
    if (name === undefined || start === undefined) break;
    assigned.set(name, value({ line: word.line, parts: [{ text: start }, ...others] }));
    rest.shift();
  }
  return { assigned, words: rest };
}

function withoutBefore(words: Given[]): Given[] {
  const [first, second, ...rest] = words;
  if (!first) return [];
  if (BEFORE_TWO.some(([a, b]) => a === first.text && b === second?.text))
    return withoutBefore(rest);
  const isSet = /^[A-Za-z_]\w*=/.test(first.text);
  const isFlag = first.text.startsWith('-');
  return BEFORE.has(first.text) || isSet || isFlag ? withoutBefore(words.slice(1)) : words;
}

/** Of a path, the name, without what Windows adds. */
function programName(text: string): string {
  return (text.split(/[\\/]/).at(-1) ?? '').replace(/\.(exe|cmd)$/i, '');
}

function givenBy(
  parts: readonly WordPart[],
  variables: ReadonlyMap<string, Given>,
  file: FileText,
) {
  const unresolved: string[] = [];
  const text = parts.map((part) => {
    if ('text' in part) return part.text;
    const known =
      'variable' in part ? variables.get(part.variable) : commandText(part.command, file);
    if (known === undefined) unresolved.push(part.written);
    else unresolved.push(...known.unresolved);
    return known?.text ?? part.written;
  });
  return { text: text.join(''), unresolved };
}

/** `$(cat FILE)`, `$(<FILE)` and jq’s way to make a JSON text of a file; line ends at the end go, as in the shell. */
function commandText(command: string, file: FileText): Given | undefined {
  const [, quotes, path] =
    /^\s*(?:cat\s|<|(jq\s+-(?:Rs|sR)\s+(?:'\.'|"\."|\.)\s+<?))\s*["']?([^\s"'|;&]+)["']?\s*$/.exec(
      command,
    ) ?? [];
  const text = path === undefined ? undefined : file(path);
  if (text === undefined) return undefined;
  return {
    text: quotes === undefined ? text.replace(/\n+$/, '') : JSON.stringify(text),
    unresolved: [],
  };
}

function inputOf(
  { redirects, isPiped }: ShellCommand,
  before: Given | undefined,
  value: (word: ShellWord) => Given,
  file: FileText,
): Given | undefined {
  const redirect = redirects.findLast(({ kind }) => kind !== 'to-file');
  if (!redirect) return isPiped ? before : undefined;
  if (redirect.kind === 'text') return value(redirect.word);
  const path = value(redirect.word).text;
  const text = file(path);
  return text === undefined
    ? { text: '', unresolved: [`< ${writtenWord(redirect.word)}`] }
    : { text, unresolved: [] };
}

/** What a program writes, of the few of which that is plain from their words. */
function outputOf(program: string, args: Given[], input: Given | undefined, file: FileText) {
  const [first, ...rest] = args;
  const joined = (list: Given[], end: string): Given => ({
    text: list.map(({ text }) => text).join(' ') + end,
    unresolved: list.flatMap(({ unresolved }) => unresolved),
  });
  if (program === 'echo') return first?.text === '-n' ? joined(rest, '') : joined(args, '\n');
  if (program === 'printf') {
    const end = first?.text === '%s' ? '' : first?.text === '%s\\n' ? '\n' : undefined;
    return end === undefined || rest.length !== 1 ? undefined : joined(rest, end);
  }
  if (program !== 'cat') return undefined;
  if (!first || first.text === '-') return input;
  const texts = args.map(({ text }) => file(text));
  return texts.includes(undefined) ? undefined : { text: texts.join(''), unresolved: [] };
}
