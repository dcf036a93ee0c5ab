import { namesIn, type ComposeContext, type RequestAround } from '@/domain/compose/parsed-compose';
import { isReadByGuest, setInGuest } from './known-names';
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
  | 'unused'
  | 'built-in'
  | 'script'
  | 'guest'
  | 'escaped'
  | 'literal';

/** States in which the name has no value, or may do without one: what comes of it is said by the form of its uses. */
const LACKING = new Set<VariableState>(['default', 'empty', 'required', 'missing']);

/** What a person can do about a row; all but `give` change lists of the request. */
export interface VariableAct {
  kind: 'allow' | 'disallow' | 'expect' | 'forget' | 'give';
  name: string;
  title: string;
}

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
  dropped: ['problem', 'Not allowed', 'The guest silently drops its value.'],
  unused: ['note', 'Never used', 'The compose file does not use it.'],
  'built-in': ['fine', 'Built in', 'The guest sets it.'],
  script: ['fine', 'In the script', 'The pre-launch script names it, and may set or read it.'],
  guest: ['fine', 'For the guest', 'The guest’s own script reads it.'],
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

/**
 * The variables table: a row for each name that the text uses, a value is given for, or a list of
 * the request holds; in the order of the text, then of the lists.
 */
export function reconcileVariables(sources: Sources, context: ComposeContext): VariableRow[] {
  const allowed = names(context.request?.compose_file.allowed_envs);
  const expected = names(context.request?.env_keys);
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
      allowed: allowed.has(name),
      expected: expected.has(name),
    };
    const without = withoutValue(facts.uses, valueOf);
    const isRequired = without?.stops ?? false;
    const hasDefault = without !== undefined && !without.stops && !without.isEmpty;
    const row = { ...facts, isRequired, hasDefault };
    const state = stateOf(row, fromGuest(name), sources.model !== undefined);
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
  'name' | 'uses' | 'escapes' | 'given' | 'allowed' | 'expected' | 'isRequired' | 'hasDefault'
>;

function stateOf(
  row: Facts,
  fromGuest: 'built-in' | 'script' | undefined,
  isRead: boolean,
): VariableState {
  const hasValue = row.given === true || row.expected;
  if (!row.allowed && hasValue) return 'dropped';
  if (row.uses.length === 0) {
    if (fromGuest) return fromGuest;
    if (!row.allowed) return 'escaped';
    if (isReadByGuest(row.name)) return 'guest';
    return isRead ? 'unused' : 'set';
  }
  if (row.allowed && row.given === true) return 'set';
  if (row.allowed && row.expected) return 'to-come';
  if (fromGuest) return fromGuest;
  if (!row.allowed && row.uses.every(({ literal }) => literal)) return 'literal';
  if (row.hasDefault) return 'default';
  if (row.allowed && row.given === undefined) return 'set';
  if (row.isRequired) return 'required';
  return row.allowed ? 'empty' : 'missing';
}

function actsFor({ name, given, allowed, expected }: Facts, state: VariableState): VariableAct[] {
  const act = (kind: VariableAct['kind'], title: string): VariableAct => ({ kind, name, title });
  const allow = act('allow', `Allow ${name}`);
  const give = act('give', `Give ${name} a value`);
  if (state === 'missing') return [allow];
  if (state === 'dropped')
    return expected && given !== true ? [allow, act('forget', `Do not send ${name}`)] : [allow];
  if (state === 'required')
    return allowed ? [give, act('expect', `Send ${name} later`)] : [allow, give];
  if (state === 'empty') return [give, act('expect', `Send ${name} later`)];
  if (state === 'unused') return [act('disallow', `Stop allowing ${name}`)];
  return [];
}

/** The first act of every row that has a problem and one that needs nobody’s hand. */
export function actsForAll(rows: VariableRow[]): VariableAct[] {
  return rows.flatMap(({ tone, acts: [first] }) =>
    tone === 'problem' && first && first.kind !== 'give' ? [first] : [],
  );
}

interface Lists {
  allowed_envs: string[];
  env_keys: string[];
}

/**
 * The two lists of a request after some acts. What is there keeps its order, because the order is
 * measured; what is new comes last. A name that is no longer allowed is no longer expected either.
 */
export function applyVariableActs(
  { compose_file, env_keys }: Pick<RequestAround, 'compose_file' | 'env_keys'>,
  acts: readonly Pick<VariableAct, 'kind' | 'name'>[],
): Lists {
  const allowed = names(compose_file.allowed_envs);
  const expected = names(env_keys);
  for (const { kind, name } of acts) {
    if (kind === 'allow' || kind === 'expect') allowed.add(name);
    if (kind === 'expect') expected.add(name);
    if (kind === 'disallow') allowed.delete(name);
    if (kind === 'disallow' || kind === 'forget') expected.delete(name);
  }
  return { allowed_envs: [...allowed], env_keys: [...expected] };
}

/** The names in a list that may come from a draft or a form under edit, once each, in order. */
function names(list: unknown): Set<string> {
  return new Set(namesIn(list));
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
