import { allowedNames, type ComposeContext } from '@/domain/compose/parsed-compose';
import type { MapNode } from '@/domain/compose/yaml/node';
import { parseTemplate, type TemplatePart } from './interpolation';
import { setInGuest } from './known-names';
import { valueRoles, type ValueRole } from './value-roles';
import type { InterpolatedValue, VariableUse } from './variable-uses';

type Variable = Extract<TemplatePart, { kind: 'variable' }>;

/**
 * The uses of variables that look like dollar signs of the value itself: in a word or a hash, or
 * the variable of a shell or of another program; and nothing else in the text, the request or the
 * guest knows the name.
 */
export function literalDollars(
  values: readonly InterpolatedValue[],
  uses: readonly VariableUse[],
  root: MapNode,
  context: ComposeContext,
): Set<VariableUse> {
  const roles = valueRoles(root);
  const likely = new Set(
    values.flatMap(({ scalar, uses: own }) => {
      const found = likelyIn(String(scalar.value), roles.get(scalar));
      return own.filter((_, i) => found[i]);
    }),
  );
  const known = new Set(uses.filter((use) => !likely.has(use)).map(({ name }) => name));
  const expected: unknown = context.request?.env_keys;
  const given = new Set<unknown>([
    ...(allowedNames(context) ?? []),
    ...(context.given ?? []),
    ...(Array.isArray(expected) ? expected : []),
  ]);
  const fromGuest = setInGuest(context);
  return new Set(
    [...likely].filter(({ name }) => !known.has(name) && !given.has(name) && !fromGuest(name)),
  );
}

/** Of each variable of a value, whether it looks like none. */
function likelyIn(value: string, role: ValueRole | undefined): boolean[] {
  const variables = parseTemplate(value).filter(
    (part): part is Variable => part.kind === 'variable',
  );
  const inHash = hashesIn(value);
  const isOfProgram = programNames(value, role);
  let before = -1;
  return variables.map((part) => {
    const { name, operator, from, to } = part;
    const isInWord = before !== from && /[A-Za-z0-9]/.test(value[from - 1] ?? '');
    before = to;
    if (operator !== '') return false;
    if (inHash(from)) return true;
    if (role?.kind === 'image') return false;
    if (isOfProgram(name)) return true;
    if (value[from + 1] === '{') return false;
    const isShouted = name === name.toUpperCase();
    if (isInWord && (!isShouted || role?.kind === 'secret')) return true;
    return !isShouted && role !== undefined && !(role.kind === 'secret' && isWhole(part, value));
  });
}

/** Password hashes as crypt and its like write them. */
const HASH =
  /\$(?:2[abxy]?\$\d\d\$|[1567]\$(?:rounds=\d+\$)?[^$\s]{1,16}\$(?=[./\w]{20})|[PH]\$(?=[./\w]{20})|y\$j\w+\$|apr1\$|argon2(?:id|i|d)\$|scrypt\$|pbkdf2(?:-\w+)?\$)[^\s"',]*/g;

/** Whether a place is in a hash; to be asked in the order of the text. */
function hashesIn(value: string): (place: number) => boolean {
  const hashes = value.matchAll(HASH);
  let hash = hashes.next().value;
  return (place) => {
    while (hash && hash.index + hash[0].length <= place) hash = hashes.next().value;
    return hash !== undefined && hash.index <= place;
  };
}

const SET_HERE =
  /(?<=^|[\s;&|('"`])(?:(?<set>[A-Za-z_]\w*)=|for (?<each>\w+) in\b|read (?:-\w+ )*(?<read>\w+))/gm;

/** The variables that the shell or file which reads the value has: set there, or in the container. */
function programNames(value: string, role: ValueRole | undefined): (name: string) => boolean {
  if (role?.kind !== 'shell' && role?.kind !== 'content') return () => false;
  const names = new Set<string | undefined>(role.kind === 'shell' ? role.sets : []);
  for (const { groups } of value.matchAll(SET_HERE))
    names.add(groups?.['set'] ?? groups?.['each'] ?? groups?.['read']);
  return (name) => names.has(name);
}

/** Whether a value is the variable alone, after the name in an entry of a list. */
function isWhole({ from, to }: Variable, value: string): boolean {
  return to === value.length && /^(?:\w+=)?$/.test(value.slice(0, from));
}
