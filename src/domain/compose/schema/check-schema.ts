import {
  isInterpolated,
  isNull,
  type MapNode,
  type ScalarNode,
  type YamlNode,
} from '@/domain/compose/yaml/node';
import type { Complaint, Span } from '@/domain/compose/compose-finding';
import { nearest } from './nearest';

type TypeName = 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean' | 'null';

/** The part of JSON Schema that the Compose schema uses; a test says when it uses more. */
export interface SchemaNode {
  $ref?: string;
  type?: TypeName | TypeName[];
  properties?: Record<string, SchemaNode>;
  patternProperties?: Record<string, SchemaNode>;
  additionalProperties?: boolean | SchemaNode;
  required?: string[];
  items?: SchemaNode;
  oneOf?: SchemaNode[];
  enum?: unknown[];
  pattern?: string;
  minimum?: number;
  maximum?: number;
  definitions?: Record<string, SchemaNode>;
}

interface Where {
  /** The key that holds the node, for problems of what is not there. */
  key: Span;
  /** In words, e.g. `services.web.ports.0`. */
  path: string;
}

/**
 * What a schema has against a positioned document, most problems first in the order of the text.
 * A value that depends on variables fits anything, because what it will be is unknown.
 */
export class SchemaCheck {
  private readonly root: SchemaNode;
  private readonly patterns = new Map<string, RegExp>();
  /** Where the document that is checked has dates that may not stand there. */
  private readonly dates = new Map<number, Complaint>();

  constructor(root: SchemaNode) {
    this.root = root;
  }

  check(node: YamlNode): Complaint[] {
    this.dates.clear();
    const where = { key: { from: node.from, to: node.to }, path: '' };
    const problems = this.node(node, this.root, where);
    const said = new Set(problems);
    const dates = [...this.dates.values()].filter((date) => said.has(date));
    if (dates.length < 2) return problems;
    const others = new Set(dates);
    return [togetherOf(dates), ...problems.filter((problem) => !others.has(problem))];
  }

  /** One complaint of a value, however many ways of the schema lead to it. */
  private dated(node: ScalarNode, where: Where): Complaint {
    const date = this.dates.get(node.from) ?? dateComplaint(node, where);
    this.dates.set(node.from, date);
    return date;
  }

  private node(node: YamlNode, given: SchemaNode, where: Where): Complaint[] {
    const schema = this.resolved(given);
    if (isInterpolated(node)) return [];
    if (node.kind === 'scalar' && node.isDate && asksForKind(schema))
      return [this.dated(node, where)];
    if (schema.oneOf) return this.oneOf(node, schema.oneOf, where);
    if (schema.type !== undefined && !fits(node, schema.type))
      return [wrongType(node, [schema.type].flat(), where)];
    if (node.kind === 'map') return this.map(node, schema, where);
    if (node.kind === 'list') {
      const { items } = schema;
      return items
        ? node.items.flatMap((item, i) => this.node(item, items, inside(where, i, item)))
        : [];
    }
    return this.scalar(node.value, schema, spanOf(node, where), where);
  }

  private resolved(schema: SchemaNode): SchemaNode {
    if (!schema.$ref) return schema;
    const name = schema.$ref.replace('#/definitions/', '');
    return this.root.definitions?.[name] ?? {};
  }

  /** Any branch that fits will do; else the complaints of the branch that at least has the kind. */
  private oneOf(node: YamlNode, branches: SchemaNode[], where: Where): Complaint[] {
    let best: Complaint[] | undefined;
    const types: TypeName[] = [];
    for (const branch of branches) {
      const schema = this.resolved(branch);
      const problems = this.node(node, schema, where);
      if (problems.length === 0) return [];
      types.push(...[schema.type ?? []].flat());
      if (schema.type === undefined || fits(node, schema.type)) best ??= problems;
    }
    return best ?? [wrongType(node, types, where)];
  }

  private map(node: MapNode, schema: SchemaNode, where: Where): Complaint[] {
    const problems: Complaint[] = [];
    for (const [name, { key, value }] of node.entries) {
      const next = { key, path: where.path ? `${where.path}.${name}` : name };
      const known = ownValue(schema.properties, name);
      const patterns = Object.entries(schema.patternProperties ?? {}).filter(([pattern]) =>
        this.matches(pattern, name),
      );
      const schemas = known ? [known] : [];
      for (const fitting of [...schemas, ...patterns.map(([, pattern]) => pattern)])
        for (const problem of this.node(value, fitting, next)) problems.push(problem);
      if (known || patterns.length > 0) continue;
      if (schema.additionalProperties === false)
        problems.push(unknownKey(name, key, schema, where));
      else if (typeof schema.additionalProperties === 'object')
        for (const problem of this.node(value, schema.additionalProperties, next))
          problems.push(problem);
    }
    const missing = (schema.required ?? []).filter((name) => !node.entries.has(name));
    for (const name of missing)
      problems.push({ ...at(where.key), message: `${named(where)} needs the key ${name}.` });
    return problems;
  }

  private scalar(value: unknown, schema: SchemaNode, span: Span, where: Where): Complaint[] {
    const say = (what: string): Complaint[] => [
      { ...span, message: `${named(where)} must ${what}.` },
    ];
    if (schema.enum && !schema.enum.includes(value))
      return say(`be one of ${schema.enum.map(String).join(', ')}`);
    if (typeof value === 'string' && schema.pattern && !this.matches(schema.pattern, value))
      return say(`match ${schema.pattern}`);
    if (typeof value === 'number' && value < (schema.minimum ?? -Infinity))
      return say(`be at least ${schema.minimum}`);
    if (typeof value === 'number' && value > (schema.maximum ?? Infinity))
      return say(`be at most ${schema.maximum}`);
    return [];
  }

  private matches(pattern: string, text: string): boolean {
    let compiled = this.patterns.get(pattern);
    if (!compiled) this.patterns.set(pattern, (compiled = new RegExp(pattern)));
    return compiled.test(text);
  }
}

function ownValue(
  record: Record<string, SchemaNode> | undefined,
  key: string,
): SchemaNode | undefined {
  return record && Object.hasOwn(record, key) ? record[key] : undefined;
}

function inside(where: Where, index: number, item: YamlNode): Where {
  return { key: { from: item.from, to: item.to }, path: `${where.path}.${index}` };
}

function fits(node: YamlNode, types: TypeName | TypeName[]): boolean {
  return [types].flat().some((type) => {
    if (type === 'object') return node.kind === 'map';
    if (type === 'array') return node.kind === 'list';
    if (node.kind !== 'scalar') return false;
    if (type === 'null') return node.value === null;
    if (type === 'integer') return Number.isInteger(node.value);
    return typeof node.value === type;
  });
}

const asksForKind = ({ type, oneOf, enum: values }: SchemaNode) =>
  type !== undefined || oneOf !== undefined || values !== undefined;

const OLDER = 'Compose 2.26 still took';

function dateComplaint(node: ScalarNode, where: Where): Complaint {
  const message = `${named(where)} is a date when it has no quotes, and no date may stand here. ${OLDER} it for a text.`;
  const edits = [{ from: node.from, to: node.to, text: JSON.stringify(node.source) }];
  return { ...at(node), message, fix: { title: 'Put it in quotes', edits, safe: true } };
}

/** What is said once of several dates, with one fix for all. */
function togetherOf(dates: readonly Complaint[]): Complaint {
  const [first, ...rest] = dates.toSorted((a, b) => a.from - b.from);
  const edits = dates.flatMap(({ fix }) => fix?.edits ?? []);
  return {
    ...at(first ?? { from: 0, to: 0 }),
    message: `${dates.length} values are dates when they have no quotes, and no date may stand there. ${OLDER} them for texts.`,
    fix: { title: 'Put them in quotes', edits, safe: true },
    also: rest.map(at),
  };
}

const at = ({ from, to }: Span): Span => ({ from, to });
const named = ({ path }: Where) => path || 'The compose file';

/** An empty value has no place of its own. */
function spanOf(node: YamlNode, where: Where): Span {
  return node.from === node.to ? at(where.key) : at(node);
}

const WORDS: Record<TypeName, string> = {
  object: 'a map of keys',
  array: 'a list',
  string: 'a text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  null: 'empty',
};

function wrongType(node: YamlNode, types: TypeName[], where: Where): Complaint {
  const allowed = [...new Set(types)].filter(
    (type) => type !== 'integer' || !types.includes('number'),
  );
  const words = allowed.map((type) => WORDS[type]);
  const must = [words.slice(0, -1).join(', '), words.at(-1)].filter(Boolean).join(' or ');
  // A collection is pointed at by its key: the whole of it would underline a screenful.
  const span = node.kind === 'scalar' && !isNull(node) ? spanOf(node, where) : at(where.key);
  const problem: Complaint = { ...span, message: `${named(where)} must be ${must}.` };
  const quotable = node.kind === 'scalar' && node.plain && node.source !== '' && !isNull(node);
  if (!quotable || !types.includes('string')) return problem;
  const edits = [{ from: node.from, to: node.to, text: JSON.stringify(node.source) }];
  return { ...problem, fix: { title: 'Put it in quotes', edits, safe: true } };
}

function unknownKey(name: string, key: Span, schema: SchemaNode, where: Where): Complaint {
  const message = `${where.path ? `${where.path} has` : 'A compose file has'} no key ${JSON.stringify(name)}.`;
  const better = nearest(name, Object.keys(schema.properties ?? {}));
  if (!better) return { ...at(key), message };
  const edits = [{ ...at(key), text: better }];
  const fix = { title: `Change to ${better}`, edits, safe: false };
  return { ...at(key), message: `${message} Did you mean ${better}?`, fix };
}
