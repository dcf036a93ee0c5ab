import { namesIn, type ComposeContext } from '@/domain/compose/parsed-compose';
import { isReadByGuest, setInGuest } from './known-names';
import type { VariableAct } from './variable-acts';
import type { DollarEscape, VariableUse } from './variable-uses';
import { valueStates, withoutValue, type WithoutValue } from './without-value';

/** What will become of a name in the guest. */
export type VariableState =
  | 'set'
  | 'to-come'
  | 'default'
  | 'empty'
  | 'required'
  | 'missing'
  | 'dropped'
  | 'stand-in'
  | 'spare'
  | 'unused'
  | 'left'
  | 'built-in'
  | 'script'
  | 'guest'
  | 'escaped'
  | 'literal';

/** States in which the name has no value, or may do without one: what comes of it is said by the form of its uses. */
const LACKING = new Set<VariableState>(['default', 'empty', 'required', 'missing']);

/** One name with what the four lists say of it: the text, the values, allowed_envs and env_keys. */
export interface VariableRow {
  name: string;
  uses: VariableUse[];
  /** Places where `$$` leaves the name to the shell of the container. */
  escapes: DollarEscape[];
  /** Without a value nothing, or not all of it, starts. */
  isRequired: boolean;
  /** Every use does without a value. */
  hasDefault: boolean;
  /** Undefined where nobody knows which values there are. */
  given: boolean | undefined;
  /** Its value looks like a mask or a placeholder. */
  standIn: boolean;
  allowed: boolean;
  /** In env_keys. */
  expected: boolean;
  state: VariableState;
  /** Whether something should be done, is only worth knowing, or is in order. */
  tone: 'problem' | 'note' | 'fine';
  /** The state in a few words, and in a sentence. */
  label: string;
  sentence: string;
  /** What mends the row, the likeliest first. */
  acts: VariableAct[];
}

const WORDS: Record<VariableState, [tone: VariableRow['tone'], label: string, sentence: string]> = {
  set: ['fine', 'Set', 'It has a value and is allowed.'],
  'to-come': ['fine', 'To come', 'Its value is to be sent when the app is created.'],
  default: ['fine', 'Has a default', ''],
  empty: ['problem', 'No value', ''],
  required: ['problem', 'Required', ''],
  missing: ['problem', 'Missing', ''],
  dropped: ['problem', 'Not allowed', 'The machine silently drops its value.'],
  'stand-in': ['note', 'Real value?', 'Its value looks like a mask or a placeholder.'],
  spare: [
    'note',
    'Never used',
    'The compose file does not use it, and the machine drops its value while it is not allowed.',
  ],
  unused: ['note', 'Never used', 'The compose file does not use it.'],
  left: ['fine', 'Left as it is', 'The compose file does not use it.'],
  'built-in': ['fine', 'Built in', 'The machine sets it.'],
  script: ['fine', 'In the script', 'The pre-launch script names it, and may set or read it.'],
  guest: ['fine', 'For the machine', 'The machine’s own script reads it.'],
  literal: [
    'problem',
    'Part of a value',
    'It looks like a dollar sign of the value itself, and Compose puts nothing there: write $$ for the sign.',
  ],
  escaped: ['fine', 'Escaped', 'Written with $$, it is left to the shell in the container.'],
};

interface Sources {
  uses: VariableUse[];
  escapes: DollarEscape[];
  /** Undefined where the text cannot be read: then no name is said to be unused. */
  model: unknown;
}

/** What the page knows of the names beyond the request; never a value. */
interface Remarks {
  /** Names whose value looks like a mask or a placeholder. */
  standIns?: ReadonlySet<string>;
  /** Names that the person chose to leave as they are. */
  left?: ReadonlySet<string>;
}

/**
 * The variables table: a row for each name that the text uses, a value is given for, or a list of
 * the request holds; in the order of the text, then of the lists.
 */
export function reconcileVariables(
  sources: Sources,
  context: ComposeContext,
  { standIns, left }: Remarks = {},
): VariableRow[] {
  const allowed = new Set(namesIn(context.request?.compose_file.allowed_envs));
  const expected = new Set(namesIn(context.request?.env_keys));
  const uses = grouped(sources.uses);
  const escapes = grouped(sources.escapes);
  const inOrder = [...sources.uses].toSorted((a, b) => a.from - b.from).map(({ name }) => name);
  const all = new Set([
    ...inOrder,
    ...allowed,
    ...(context.given ?? []),
    ...expected,
    ...escapes.keys(),
  ]);
  const fromGuest = setInGuest(context);
  const valueOf = valueStates(context);
  return [...all].map((name) => {
    const facts = {
      name,
      uses: uses.get(name) ?? [],
      escapes: escapes.get(name) ?? [],
      given: context.given?.has(name),
      standIn: standIns?.has(name) ?? false,
      allowed: allowed.has(name),
      expected: expected.has(name),
    };
    const without = withoutValue(facts.uses, valueOf);
    const isRequired = without?.stops ?? false;
    const hasDefault = without !== undefined && !without.stops && !without.isEmpty;
    const row = { ...facts, isRequired, hasDefault };
    const state = stateOf(row, fromGuest(name), {
      isRead: sources.model !== undefined,
      isLeft: left?.has(name) ?? false,
    });
    const [tone, label] = WORDS[state];
    const sentence = sentenceOf(row, state, without);
    return { ...row, state, tone, label, sentence, acts: actsFor(row, state) };
  });
}

function sentenceOf(
  { allowed }: Pick<VariableRow, 'allowed'>,
  state: VariableState,
  without: WithoutValue | undefined,
): string {
  const [, , sentence] = WORDS[state];
  if (!without || !LACKING.has(state)) return sentence;
  const why = allowed || state === 'default' ? '' : 'It is not allowed. ';
  return `${why}Without a value ${without.words}.`;
}

type Facts = Pick<
  VariableRow,
  | 'name'
  | 'uses'
  | 'escapes'
  | 'given'
  | 'standIn'
  | 'allowed'
  | 'expected'
  | 'isRequired'
  | 'hasDefault'
>;

function stateOf(
  row: Facts,
  fromGuest: 'built-in' | 'script' | undefined,
  { isRead, isLeft }: { isRead: boolean; isLeft: boolean },
): VariableState {
  const hasValue = row.given === true || row.expected;
  const isNamed = row.uses.length > 0 || fromGuest !== undefined || isReadByGuest(row.name);
  if (!row.allowed && hasValue) {
    if (isNamed || row.expected || !isRead) return 'dropped';
    return isLeft ? 'left' : 'spare';
  }
  if (row.uses.length === 0) {
    if (fromGuest) return fromGuest;
    if (!row.allowed) return 'escaped';
    if (isReadByGuest(row.name)) return 'guest';
    if (!isRead) return 'set';
    return isLeft ? 'left' : 'unused';
  }
  if (row.allowed && row.given === true) return row.standIn && !isLeft ? 'stand-in' : 'set';
  if (row.allowed && row.expected) return 'to-come';
  if (fromGuest) return fromGuest;
  if (!row.allowed && row.uses.every(({ literal }) => literal)) return 'literal';
  if (row.hasDefault) return 'default';
  if (row.allowed && row.given === undefined) return 'set';
  if (row.isRequired) return 'required';
  return row.allowed ? 'empty' : 'missing';
}

/** What leads to a row at rest: one that is in order, or that is gone. */
function actsFor({ name, uses, allowed, expected }: Facts, state: VariableState): VariableAct[] {
  const act = (kind: VariableAct['kind'], title: string): VariableAct => ({ kind, name, title });
  const allow = act('allow', `Allow ${name}`);
  const give = act('give', `Give ${name} a value`);
  const leave = act('leave', `Leave ${name} as it is`);
  if (state === 'missing') return [allow];
  if (state === 'dropped') {
    return expected && uses.length === 0 ? [allow, act('forget', `Do not send ${name}`)] : [allow];
  }
  if (state === 'required')
    return allowed ? [give, act('expect', `Send ${name} later`)] : [allow, give];
  if (state === 'empty') return [give, act('expect', `Send ${name} later`)];
  if (state === 'stand-in') return [act('give', `Change the value of ${name}`), leave];
  if (state === 'spare') return [act('remove', `Remove ${name} and its value`), leave, allow];
  if (state === 'unused') return [act('disallow', `Stop allowing ${name}`), leave];
  return [];
}

/**
 * What can be done for all rows at once: names that the text uses are allowed. Not one whose value
 * looks like a mask or a placeholder, nor what only a value or a list names: both are a person's choice.
 */
export function actsForAll(rows: VariableRow[]): VariableAct[] {
  return rows.flatMap(({ tone, uses, standIn, acts: [first] }) =>
    tone === 'problem' && first?.kind === 'allow' && uses.length > 0 && !standIn ? [first] : [],
  );
}

function grouped<T extends { name?: string }>(list: T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of list) {
    if (item.name === undefined) continue;
    const group = groups.get(item.name);
    if (group) group.push(item);
    else groups.set(item.name, [item]);
  }
  return groups;
}
