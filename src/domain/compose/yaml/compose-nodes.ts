import { isAlias, isMap, isScalar, isSeq, type Document, type Pair, type ParsedNode } from 'yaml';
import type { Complaint, Span } from '@/domain/compose/compose-finding';
import type { ListNode, MapEntry, MapNode, ScalarNode, YamlNode } from './node';
import { resolveScalar } from './resolve-scalar';

/** Levels; deeper than any compose file, shallower than the stack. */
const MAX_DEPTH = 500;
/** Nodes with every alias written out: far above real files, far below what stops a machine. */
const MAX_EXPANDED = 500_000;

/** Nobody reads more refusals than these. */
const MAX_PROBLEMS = 500;

/** Stops the reading: the text would cost more than it may. */
export class TooMuch extends Error {
  readonly rule: string;
  readonly span: Span;

  constructor(rule: string, span: Span, message: string) {
    super(message);
    this.rule = rule;
    this.span = span;
  }
}

/** Makes positioned nodes of the parser's: aliases become shared nodes, merges are carried out. */
export class Composer {
  readonly problems: (Complaint & { rule: string })[] = [];
  readonly scalars: ScalarNode[] = [];
  /** Where the items of lists that are written with dashes begin. */
  readonly dashed: number[] = [];
  /** Undefined while the anchored node is still being read: an alias of itself. */
  private anchors = new Map<string, YamlNode | undefined>();
  private mergedEntries = 0;

  document(document: Document.Parsed): YamlNode {
    this.anchors = new Map();
    const end = document.range[1];
    return this.node(document.contents, { from: end, to: end }, 0);
  }

  private node(node: ParsedNode | null | undefined, place: Span, depth: number): YamlNode {
    if (depth > MAX_DEPTH)
      throw new TooMuch('yaml-depth', place, 'The text is nested too deeply to be read.');
    if (!node) return this.empty(place);
    const span = { from: node.range[0], to: node.range[1] };
    if (isAlias(node)) return this.alias(node.source, span);
    const anchor = node.anchor;
    if (anchor !== undefined) this.anchors.set(anchor, undefined);
    const result = this.content(node, span, place, depth);
    if (node.tag !== undefined) result.tag = node.tag;
    if (anchor !== undefined) this.anchors.set(anchor, result);
    if (result.size > MAX_EXPANDED)
      throw new TooMuch(
        'alias-bomb',
        span,
        'The aliases in here multiply into more than 500,000 values; Compose does not get to the end of such a file.',
      );
    return result;
  }

  private content(node: ParsedNode, span: Span, place: Span, depth: number): YamlNode {
    if (isMap(node)) return this.map(node, span, depth);
    if (isSeq(node)) {
      for (const item of node.flow === true ? [] : node.items) {
        if (item) this.dashed.push(item.range[0]);
      }
      const items = node.items.map((item) => this.node(item, span, depth + 1));
      const kept = items.filter(({ tag }) => tag !== '!reset');
      const size = kept.reduce((sum, item) => sum + item.size, 1);
      return { kind: 'list', items: kept, flow: node.flow === true, ...span, size } as ListNode;
    }
    if (!isScalar(node)) return this.empty(place);
    const scalar = resolveScalar(node, span.from === span.to ? place : span);
    if (node.tag !== '!reset') this.scalars.push(scalar);
    return scalar;
  }

  private empty({ from, to }: Span): ScalarNode {
    return { kind: 'scalar', value: null, source: '', plain: true, from, to, size: 1 };
  }

  private alias(name: string, span: Span): YamlNode {
    const known = this.anchors.get(name);
    if (known) return known;
    this.refuse({
      rule: 'yaml-alias',
      ...span,
      message: this.anchors.has(name)
        ? `*${name} contains itself.`
        : `No anchor &${name} comes before this alias.`,
    });
    return this.empty(span);
  }

  private map(
    node: { items: Pair<ParsedNode, ParsedNode | null>[]; flow?: boolean | undefined },
    span: Span,
    depth: number,
  ): MapNode {
    const entries = new Map<string, MapEntry>();
    const map: MapNode = { kind: 'map', entries, flow: node.flow === true, ...span, size: 1 };
    const merges: { at: Span; value: YamlNode }[] = [];
    for (const pair of node.items) {
      const key = this.key(pair.key);
      const after = key ? { from: key.from, to: key.to } : span;
      const value = this.node(pair.value, after, depth + 1);
      map.size += value.size + 1;
      if (!key) continue;
      if (key.plain && key.source === '<<') {
        if (merges.length > 0) this.twice(key);
        merges.push({ at: value.from === value.to ? after : key, value });
      } else if (entries.has(key.source)) this.twice(key);
      else entries.set(key.source, { key, value });
    }
    for (const { at, value } of merges) this.merge(map, value, at);
    for (const [name, { value }] of entries) if (value.tag === '!reset') entries.delete(name);
    return map;
  }

  /** The key as a text; what is no text gets a problem, as Compose takes only texts. */
  private key(node: ParsedNode | null): ScalarNode | undefined {
    if (!node) return undefined;
    const span = { from: node.range[0], to: node.range[1] };
    const target = isAlias(node) ? this.anchors.get(node.source) : undefined;
    const scalar = isScalar(node) ? resolveScalar(node, span) : target;
    if (scalar?.kind !== 'scalar') {
      this.refuse({ rule: 'yaml-key', ...span, message: 'A key must be a text.' });
      return undefined;
    }
    if (isScalar(node) && node.anchor !== undefined) this.anchors.set(node.anchor, scalar);
    if (typeof scalar.value === 'string' && !scalar.isDate)
      return { ...scalar, source: scalar.value, ...span };
    const fix = { title: 'Quote the key', edits: quoted(span, scalar.source), safe: true };
    this.refuse({
      rule: 'yaml-key',
      ...span,
      message: `The key ${scalar.source || 'null'} must be a text: put it in quotes.`,
      ...(scalar.source !== '' && { fix }),
    });
    return { ...scalar, value: scalar.source, ...span };
  }

  private refuse(problem: Complaint & { rule: string }): void {
    if (this.problems.length < MAX_PROBLEMS) this.problems.push(problem);
  }

  private twice(key: ScalarNode): void {
    this.refuse({
      rule: 'yaml-duplicate-key',
      from: key.from,
      to: key.to,
      message: `The key ${key.source} is already there in this map.`,
    });
  }

  private merge(into: MapNode, value: YamlNode, at: Span): void {
    const sources = value.kind === 'list' ? value.items : [value];
    for (const source of sources) {
      if (source.kind !== 'map') {
        this.refuse({
          rule: 'yaml-merge',
          from: at.from,
          to: at.to,
          message: '<< takes a map or a list of maps.',
        });
        return;
      }
      this.mergedEntries += source.entries.size;
      if (this.mergedEntries > MAX_EXPANDED)
        throw new TooMuch('alias-bomb', at, 'The merges in here multiply without end.');
      for (const [name, { key, value: merged }] of source.entries)
        if (!into.entries.has(name)) into.entries.set(name, { key, value: merged, merged: true });
    }
  }
}

function quoted({ from, to }: Span, source: string) {
  return [{ from, to, text: JSON.stringify(source) }];
}
