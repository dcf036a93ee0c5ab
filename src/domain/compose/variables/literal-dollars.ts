import type { Span } from '@/domain/compose/compose-finding';
import { allowedNames, type ComposeContext } from '@/domain/compose/parsed-compose';
import type { MapNode, ScalarNode } from '@/domain/compose/yaml/node';
import { parseTemplate, type TemplatePart } from './interpolation';
import { setInGuest } from './known-names';
import { isSecretName } from './secret-like';
import { valueRoles, type ValueRole } from './value-roles';
import { usesWithin, type InterpolatedValue, type VariableUse } from './variable-uses';

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
  const within = usesWithin(uses);
  const likely = new Map<VariableUse, Sign>();
  const look = (text: string, own: readonly VariableUse[], around: Around) => {
    const signs = signsIn(text, around);
    for (const [i, use] of own.entries()) {
      const sign = signs[i];
      if (sign) likely.set(use, sign);
      const inner = within.get(use);
      if (!inner) continue;
      const role = isSecretName(use.name) ? ({ kind: 'secret' } as const) : around.role;
      look(use.argument ?? '', inner, { ...around, role, isArgument: true });
    }
  };
  for (const { scalar, uses: own } of values) {
    const value = String(scalar.value);
    const role = roles.get(scalar);
    look(value, own, { role, isOfProgram: programNames(value, role), isArgument: false });
  }
  const known = new Set(uses.filter((use) => !likely.has(use)).map(({ name }) => name));
  const isKnown = knownOutside(context);
  return new Set(
    [...likely]
      .filter(([{ name }, sign]) => sign === 'hash' || (!known.has(name) && !isKnown(name)))
      .map(([use]) => use),
  );
}

/** The names that the request or the guest knows. */
export function knownOutside(context: ComposeContext): (name: string) => boolean {
  const expected: unknown = context.request?.env_keys;
  const given = new Set<unknown>([
    ...(allowedNames(context) ?? []),
    ...(context.given ?? []),
    ...(Array.isArray(expected) ? expected : []),
  ]);
  const fromGuest = setInGuest(context);
  return (name) => given.has(name) || fromGuest(name) !== undefined;
}

/** Why a variable looks like none: a hash is one as a whole, whatever else its parts may name. */
type Sign = 'hash' | 'word';

/** What is known of the value that a text is, or that it is a part of. */
interface Around {
  role: ValueRole | undefined;
  isOfProgram: (name: string) => boolean;
  /** Whether the text is the argument of a variable, such as a default. */
  isArgument: boolean;
}

/** Of each variable of a text, whether it looks like none. */
function signsIn(value: string, { role, isOfProgram, isArgument }: Around): (Sign | undefined)[] {
  const variables = parseTemplate(value).filter(
    (part): part is Variable => part.kind === 'variable',
  );
  const inHash = hashesIn(value);
  let before = { to: -1, isInWord: false };
  return variables.map((part) => {
    const { name, operator, from, to } = part;
    const isNext = before.to === from;
    const isInWord = isNext ? before.isInWord : /[A-Za-z0-9]/.test(value[from - 1] ?? '');
    before = { to, isInWord: false };
    if (operator !== '') return undefined;
    if (inHash(from)) return 'hash';
    if (role?.kind === 'image') return undefined;
    if (isOfProgram(name)) return 'word';
    if (value[from + 1] === '{') return undefined;
    const isShouted = name === name.toUpperCase();
    // What follows such a sign in a value of no language is of the same word.
    const isOne = !isShouted || role?.kind === 'secret' || (isNext && role === undefined);
    if (isInWord && isOne) {
      before.isInWord = true;
      return 'word';
    }
    const isPlain = isShouted || role === undefined;
    const isAlone = (role?.kind === 'secret' || isArgument) && isWhole(part, value);
    return isPlain || isAlone ? undefined : 'word';
  });
}

/** How password hashes begin, as crypt and its like write them; a sign may be doubled already. */
const HASH_STARTS = [
  '$2[abxy]?$\\d\\d$',
  '$[156]$(?:rounds=\\d+$)?[^$\\s]{1,16}$(?=[./\\w]{20})',
  '$7$[./\\w]{11,100}$',
  '$[PHS]$(?=[./\\w]{20})',
  '$g?y$j\\w{1,20}$',
  '$apr1$',
  '$sha1$\\d+$',
  '$(?:argon2(?:id|i|d)|scrypt|bcrypt-sha256|pbkdf2(?:-\\w{1,20})?)$',
  // Django
  '\\bpbkdf2_\\w{1,20}$\\d+$',
  '\\bscrypt$\\w{1,64}$\\d+$\\d+$\\d+$',
  // Werkzeug
  '\\bscrypt:\\d+:\\d+:\\d+$',
  '\\bpbkdf2:\\w{1,20}(?::\\d+)?$',
].map((start) => start.replace(/\$(?!\\s)/g, '\\$\\$?'));

/** A comma is part of a hash only between its parameters; after it another hash may follow. */
const HASH = new RegExp(
  `(?:${HASH_STARTS.join('|')})(?:[\\w./+=-]|\\$(?!\\{)|,(?=[a-z]{1,8}=[\\w./+-]{1,64}[,$]))*`,
  'g',
);

/** Whether a place is in a hash; to be asked in the order of the text. */
function hashesIn(value: string): (place: number) => boolean {
  const hashes = value.matchAll(HASH);
  let hash = hashes.next().value;
  return (place) => {
    while (hash && hash.index + hash[0].length <= place) hash = hashes.next().value;
    return hash !== undefined && hash.index <= place;
  };
}

/** Before two dollar signs that stand side by side in a hash: Django's of bcrypt, and its own without salt. */
const PAIR =
  /\b(?:bcrypt(?:_sha256)?(?=\$\$2[abxy]?\$\$?\d\d\$)|md5(?=\$\$[\da-f]{32}\b)|sha1(?=\$\$[\da-f]{40}\b))/g;

/** The `$$` that a hash holds as it is, of which Compose leaves one sign, by the value they stand in. */
export function pairedDollars(
  text: string,
  scalars: readonly ScalarNode[],
): Map<ScalarNode, Span[]> {
  const pairs = new Map<ScalarNode, Span[]>();
  for (const scalar of scalars) {
    if (typeof scalar.value !== 'string' || !scalar.value.includes('$$')) continue;
    const source = text.slice(scalar.from, scalar.to);
    const places = [...source.matchAll(PAIR)].map(({ 0: found, index }) => {
      const from = scalar.from + index + found.length;
      return { from, to: from + 2 };
    });
    if (places.length > 0) pairs.set(scalar, places);
  }
  return pairs;
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
