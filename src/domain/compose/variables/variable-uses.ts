import { countBelow } from '@/text/count-below';
import type { Complaint, Span } from '@/domain/compose/compose-finding';
import { isVariableName, parseTemplate, type Operator, type TemplatePart } from './interpolation';
import type { ComposeModel } from '@/domain/compose/model/compose-model';
import type { ScalarNode } from '@/domain/compose/yaml/node';

/** One place where a compose text takes a variable from outside. */
export interface VariableUse extends Span {
  name: string;
  operator: Operator;
  /** The text after the operator: a default, a message or a replacement. */
  argument?: string;
  /** `interpolated` in a value, `passed` by name into a container, or the `source` of a secret or a config. */
  how: 'interpolated' | 'passed' | 'source';
  /** Inside the argument of another use, so perhaps never looked up. */
  nested: boolean;
  /** The use whose argument it stands in. */
  inside?: VariableUse;
  /** Looks like a dollar sign of the value itself, which Compose takes for a variable all the same. */
  literal?: true;
}

/** `$$`, which stands for one dollar sign: often a variable that the shell is to see. */
export interface DollarEscape extends Span {
  /** The name that follows, if one does. */
  name?: string;
}

/** A value that holds variables, with its own uses of them: those within arguments are left out. */
export interface InterpolatedValue {
  scalar: ScalarNode;
  uses: VariableUse[];
}

export interface Interpolations {
  uses: VariableUse[];
  values: InterpolatedValue[];
  escapes: DollarEscape[];
  problems: Complaint[];
}

const MAX_NESTING = 50;
/** Nobody reads more refusals than these. */
const MAX_PROBLEMS = 500;

/** Every variable use, escape and refused `${` in the values of a text, each with its place. */
export function readInterpolations(text: string, scalars: ScalarNode[]): Interpolations {
  const result: Interpolations = { uses: [], values: [], escapes: [], problems: [] };
  for (const scalar of scalars) {
    if (typeof scalar.value !== 'string' || !scalar.value.includes('$')) continue;
    const before = result.uses.length;
    collect(scalar.value, placer(text, scalar), result);
    const uses = result.uses.slice(before).filter(({ nested }) => !nested);
    if (uses.length > 0) result.values.push({ scalar, uses });
  }
  return result;
}

/** Names given without a value: an `environment` entry, or the source of a secret or a config. */
export function passedThrough({ services, secrets, configs }: ComposeModel): VariableUse[] {
  const entries = services.flatMap(({ environment }) =>
    environment.filter(({ value }) => value === undefined),
  );
  const sources = [...secrets, ...configs].flatMap(({ environment }) =>
    environment ? [{ ...environment, name: environment.text }] : [],
  );
  return [...entries.map(asUse('passed')), ...sources.map(asUse('source'))].filter(({ name }) =>
    isVariableName(name),
  );
}

/** The uses that stand in the argument of another, by that one, in the order of the text. */
export function usesWithin(uses: readonly VariableUse[]): Map<VariableUse, VariableUse[]> {
  const within = new Map<VariableUse, VariableUse[]>();
  for (const use of uses) {
    if (!use.inside) continue;
    const others = within.get(use.inside);
    if (others) others.push(use);
    else within.set(use.inside, [use]);
  }
  return within;
}

function asUse(how: VariableUse['how']) {
  return ({ name, from, to }: Span & { name: string }): VariableUse => ({
    name,
    operator: '',
    how,
    nested: false,
    from,
    to,
  });
}

/** From a part's offsets in a value to its span in the text. */
type Placer = (from: number, to: number) => Span;

/** Where a value is read: the use whose argument it is, and how deep that stands. */
interface Around {
  inside?: VariableUse;
  depth: number;
}

function collect(
  value: string,
  place: Placer,
  into: Interpolations,
  around: Around = { depth: 0 },
  offset = 0,
): void {
  for (const part of parseTemplate(value)) {
    if (part.kind === 'invalid' && into.problems.length < MAX_PROBLEMS) {
      const span = place(part.from + offset, part.to + offset);
      into.problems.push(refusal(span, value.slice(part.from, part.to), around.depth > 0));
    }
    if (part.kind === 'escape') {
      const name = /^[A-Za-z_]\w*|^\{\w+/.exec(value.slice(part.from + 2, part.from + 200))?.[0];
      const span = place(part.from + offset, part.from + 2 + offset);
      into.escapes.push({ ...span, ...(name && { name: name.replace('{', '') }) });
    }
    if (part.kind === 'variable') variable(part, place, into, around, offset);
  }
}

function variable(
  part: Extract<TemplatePart, { kind: 'variable' }>,
  place: Placer,
  into: Interpolations,
  { inside, depth }: Around,
  offset: number,
): void {
  const { name, operator, argument } = part;
  const span = place(part.from + offset, part.to + offset);
  const use: VariableUse = {
    name,
    operator,
    ...(argument !== undefined && { argument }),
    how: 'interpolated',
    nested: inside !== undefined,
    ...(inside && { inside }),
    ...span,
  };
  into.uses.push(use);
  if (argument?.includes('$') && depth < MAX_NESTING) {
    const deeper = { inside: use, depth: depth + 1 };
    collect(argument, place, into, deeper, offset + part.argumentFrom);
  }
}

function refusal(span: Span, source: string, nested: boolean): Complaint {
  const escaped = { title: 'Escape the $ for the shell', safe: false };
  return {
    ...span,
    // A bad default is evaluated, and refused, only while its variable is unset.
    severity: nested ? 'warning' : 'error',
    message: `Compose cannot read ${shorten(source)}: after the name only :- - :? ? :+ or + may follow. For a dollar sign that Compose shall leave alone, write $$.`,
    fix: { ...escaped, edits: [{ from: span.from, to: span.from, text: '$' }] },
  };
}

function shorten(source: string): string {
  return source.length > 40 ? `${source.slice(0, 40)}…` : source;
}

/**
 * A value and its text differ by quotes, escapes and folded lines, but not by the order of their
 * dollar signs and braces: the n-th of the one is the n-th of the other.
 */
function placer(text: string, scalar: ScalarNode): Placer {
  const value = String(scalar.value);
  const source = text.slice(scalar.from, scalar.to);
  const found = new Map([...'$}'].map((c) => [c, [positions(value, c), positions(source, c)]]));
  const mapped = (offset: number): number | undefined => {
    const [inValue, inSource] = found.get(value[offset] ?? '') ?? [];
    if (!inValue || !inSource || inValue.length !== inSource.length) return undefined;
    const place = inSource[countBelow(inValue, offset)];
    return place === undefined ? undefined : scalar.from + place;
  };
  return (from, to) => {
    const start = mapped(from);
    if (start === undefined) return { from: scalar.from, to: scalar.to };
    const closed = value[to - 1] === '}' ? mapped(to - 1) : undefined;
    return { from: start, to: closed === undefined ? start + (to - from) : closed + 1 };
  };
}

function positions(text: string, character: string): number[] {
  const found: number[] = [];
  for (let i = text.indexOf(character); i >= 0; i = text.indexOf(character, i + 1)) found.push(i);
  return found;
}
