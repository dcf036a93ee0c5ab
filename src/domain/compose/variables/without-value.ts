import { allowedNames, namesIn, type ComposeContext } from '@/domain/compose/parsed-compose';
import { isReadByGuest, setInGuest } from './known-names';
import type { VariableUse } from './variable-uses';

/** Whether a name will have a value in the guest, as far as that is known before the values are sent. */
export type ValueState = 'has' | 'lacks' | 'unknown';

/**
 * What is known of each name's value: one that is not allowed has none, unless the guest itself sets it
 * (dstack-util parse_env_file.rs drops what is not listed).
 */
export function valueStates(context: ComposeContext): (name: string) => ValueState {
  const allowed = allowedNames(context);
  if (!allowed) return () => 'unknown';
  const toCome = new Set(namesIn(context.request?.env_keys));
  const fromGuest = setInGuest(context);
  return (name) => {
    const set = fromGuest(name);
    if (allowed.has(name) && (toCome.has(name) || context.given?.has(name))) return 'has';
    if (set) return set === 'built-in' ? 'has' : 'unknown';
    return allowed.has(name) && !context.given ? 'unknown' : 'lacks';
  };
}

/** The outcome of a use whose name has no value, the gravest first. */
const OUTCOMES = [
  ['stops', 'Compose starts nothing'],
  ['stops-unset', 'Compose starts nothing (an empty one is enough)'],
  ['no-source', 'what uses the secret or config made from it does not start'],
  ['empty', 'it is empty'],
  ['absent', 'the container is started without it'],
  ['empty-default', 'it is empty, as its default is'],
  ['default', 'the default in the text is used'],
  ['left-out', 'the text that stands for “it has a value” is left out'],
  ['filled-in', 'the text that stands for “it is set” is used'],
  ['in-default', 'it is empty where the default of another variable brings it in'],
] as const;

type Outcome = (typeof OUTCOMES)[number][0];

/** What a name's uses come to where it has no value. */
export interface WithoutValue {
  outcome: Outcome;
  /** Completes “Without a value …”. */
  words: string;
  /** Nothing, or not all of it, starts. */
  stops: boolean;
  /** It starts, with nothing where the text has no word for that case. */
  isEmpty: boolean;
  /** The uses that come to this, in the order of the text. */
  uses: VariableUse[];
}

/**
 * What becomes of the uses of one name that has no value, by their forms, told of the gravest
 * (compose-go template.go; a secret or config of an unset variable is refused when its container is made).
 * Undefined where there are none.
 */
export function withoutValue(
  uses: readonly VariableUse[],
  valueOf: (name: string) => ValueState,
): WithoutValue | undefined {
  return worstOf(
    uses,
    uses.map((use) => outcomeOf(use, valueOf)),
  );
}

/** Names that come to the same without a value. */
export interface Lack {
  names: string[];
  /** Completes “Without a value …”. */
  words: string;
  stops: boolean;
}

/**
 * What names come to that are sent without a value, or with an empty one, grouped by that, the gravest
 * first. `uses` are those of the whole text: undefined where it could not be read, `script` where a bash
 * script runs instead.
 */
export function lacksOf(
  lacking: { unset: readonly string[]; empty: readonly string[] },
  uses: readonly VariableUse[] | 'script' | undefined,
): Lack[] {
  const unset = new Set(lacking.unset);
  const empty = new Set(lacking.empty);
  const valueOf = (name: string) => (unset.has(name) || empty.has(name) ? 'lacks' : 'unknown');
  const groups = new Map<string, Lack>();
  for (const name of [...unset, ...empty]) {
    const own = Array.isArray(uses) ? uses.filter((use) => use.name === name) : [];
    const outcome = empty.has(name) ? emptyOutcome : outcomeOf;
    const without = worstOf(
      own,
      own.map((use) => outcome(use, valueOf)),
    );
    const words = without?.words ?? unusedWords(name, uses);
    const group = groups.get(words);
    if (group) group.names.push(name);
    else groups.set(words, { names: [name], words, stops: without?.stops ?? false });
  }
  const rank = ({ words }: Lack) => OUTCOMES.findIndex(([, known]) => known === words);
  const last = (at: number) => (at < 0 ? OUTCOMES.length : at);
  return [...groups.values()].toSorted((a, b) => last(rank(a)) - last(rank(b)));
}

function unusedWords(name: string, uses: readonly VariableUse[] | 'script' | undefined): string {
  if (isReadByGuest(name)) return 'the machine’s own scripts do without it';
  if (uses === 'script') return 'the script does not get it';
  return uses
    ? 'nothing in the compose file misses it'
    : 'what happens depends on the compose file, which was not read here';
}

function worstOf(
  uses: readonly VariableUse[],
  outcomes: readonly Outcome[],
): WithoutValue | undefined {
  const worst = OUTCOMES.find(([outcome]) => outcomes.includes(outcome));
  if (!worst) return undefined;
  const [outcome, words] = worst;
  return {
    outcome,
    words,
    stops: outcome === 'stops' || outcome === 'stops-unset' || outcome === 'no-source',
    isEmpty: outcome === 'empty' || outcome === 'absent',
    uses: uses.filter((_, i) => outcomes[i] === outcome),
  };
}

function outcomeOf(use: VariableUse, valueOf: (name: string) => ValueState): Outcome {
  const { operator, argument, how, inside } = use;
  // A plain name in another’s default stands there as a wish; one that must have a value stops all the same.
  if (inside && !(operator.endsWith('?') && isReached(use, valueOf))) return 'in-default';
  if (how !== 'interpolated') return how === 'source' ? 'no-source' : 'absent';
  if (operator === '') return 'empty';
  if (operator.endsWith('?')) return operator === '?' ? 'stops-unset' : 'stops';
  if (operator.endsWith('+')) return 'left-out';
  return argument === '' ? 'empty-default' : 'default';
}

/** The same for a name that is set to nothing: what asks for a set one has it. */
function emptyOutcome(use: VariableUse, valueOf: (name: string) => ValueState): Outcome {
  const { operator, how, inside } = use;
  if (how !== 'interpolated' || operator === '-' || (operator === '?' && !inside)) return 'empty';
  return operator === '+' ? 'filled-in' : outcomeOf(use, valueOf);
}

/** Whether Compose comes to look at a use, for certain: an argument is read only where it is needed. */
function isReached({ inside }: VariableUse, valueOf: (name: string) => ValueState): boolean {
  if (!inside) return true;
  const needed = inside.operator.endsWith('+') ? 'has' : 'lacks';
  return valueOf(inside.name) === needed && isReached(inside, valueOf);
}
