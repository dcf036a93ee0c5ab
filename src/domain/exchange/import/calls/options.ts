import type { Given } from '@/domain/exchange/import/shell/follow-commands';

/** One option of a command as it was given, by its long name. */
export interface GivenOption {
  name: string;
  /** Undefined for a switch. */
  value: Given | undefined;
}

export interface ReadOptions {
  options: GivenOption[];
  /** What is no option, in order. */
  rest: Given[];
  /** Options that the table does not have, as written. */
  unknown: string[];
}

/** A program’s options: `long` names that take a value, those that take none, and letters for either. */
export interface OptionTable {
  values: ReadonlySet<string>;
  switches: ReadonlySet<string>;
  letters: Readonly<Record<string, string>>;
  /** Whether options end with the first word that is none, as of `docker run IMAGE …`. */
  endsAtWord?: boolean;
}

/** A table of options from words: names with a value, switches, and letters as `d=data`. */
export function optionTable(words: {
  values: string;
  switches: string;
  letters: string;
  endsAtWord?: boolean;
}): OptionTable {
  const names = (text: string) => new Set(text.split(/\s+/).filter((name) => name !== ''));
  const letters = [...names(words.letters)].map((pair): [string, string] => [
    pair.slice(0, 1),
    pair.slice(2),
  ]);
  return {
    values: names(words.values),
    switches: names(words.switches),
    letters: Object.fromEntries(letters),
    endsAtWord: words.endsAtWord ?? false,
  };
}

/**
 * Options as getopt and pflag read them: `--name value`, `--name=value`, `-n value`, `-nvalue`, several switches
 * behind one hyphen, and nothing after `--`.
 */
export function splitOptions(args: readonly Given[], table: OptionTable): ReadOptions {
  const found: ReadOptions = { options: [], rest: [], unknown: [] };
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at];
    if (!arg) continue;
    const { text } = arg;
    if (text === '--') {
      found.rest.push(...args.slice(at + 1));
      break;
    }
    if (!/^-./.test(text)) {
      if (table.endsAtWord) {
        found.rest.push(...args.slice(at));
        break;
      }
      found.rest.push(arg);
      continue;
    }
    const took = text.startsWith('--')
      ? takeLong(arg, args[at + 1], table, found)
      : takeShort(arg, args[at + 1], table, found);
    if (took) at += 1;
  }
  return found;
}

/** Whether the next argument was taken as the value. */
function takeLong(
  arg: Given,
  next: Given | undefined,
  table: OptionTable,
  found: ReadOptions,
): boolean {
  const [, name = '', written] = /^--([^=]*)(?:=([\s\S]*))?$/.exec(arg.text) ?? [];
  const value = written === undefined ? undefined : { text: written, unresolved: arg.unresolved };
  if (table.values.has(name)) {
    found.options.push({ name, value: value ?? next });
    return value === undefined;
  }
  if (table.switches.has(name)) found.options.push({ name, value });
  else found.unknown.push(`--${name}`);
  return false;
}

function takeShort(
  arg: Given,
  next: Given | undefined,
  table: OptionTable,
  found: ReadOptions,
): boolean {
  const letters = arg.text.slice(1);
  for (const [i, letter] of [...letters].entries()) {
    const name = Object.hasOwn(table.letters, letter) ? table.letters[letter] : undefined;
    if (name === undefined) {
      found.unknown.push(`-${letter}`);
      return false;
    }
    if (!table.values.has(name)) {
      found.options.push({ name, value: undefined });
      continue;
    }
    const rest = [...letters]
      .slice(i + 1)
      .join('')
      .replace(/^=/, '');
    if (rest === '') found.options.push({ name, value: next });
    else found.options.push({ name, value: { text: rest, unresolved: arg.unresolved } });
    return rest === '';
  }
  return false;
}

/** The value of the last option of a name; later ones win in every program that is read here. */
export function lastValue({ options }: ReadOptions, name: string): Given | undefined {
  return options.findLast((one) => one.name === name)?.value;
}
