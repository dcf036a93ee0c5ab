import type { Span } from '@/domain/compose/compose-finding';
import { arrivesAs } from './arrives-as';

export interface ScalarNode extends Span {
  kind: 'scalar';
  value: string | number | boolean | null;
  /** As written, before YAML made a number or a truth value of it. */
  source: string;
  plain: boolean;
  /** A date to Compose's parser, which takes it where nothing asks for a kind of value. */
  isDate?: true;
  tag?: string;
  size: 1;
}

export interface MapEntry {
  key: ScalarNode;
  value: YamlNode;
  /** Came through `<<`, so it is written elsewhere. */
  merged?: true;
}

export interface MapNode extends Span {
  kind: 'map';
  entries: Map<string, MapEntry>;
  flow: boolean;
  tag?: string;
  /** Nodes it holds when every alias is written out. */
  size: number;
}

export interface ListNode extends Span {
  kind: 'list';
  items: YamlNode[];
  flow: boolean;
  tag?: string;
  size: number;
}

/** YAML with places; what an alias names is one shared node. */
export type YamlNode = ScalarNode | MapNode | ListNode;

/** The value under a key of a map, or undefined where there is no such map or key. */
export function child(node: YamlNode | undefined, key: string): YamlNode | undefined {
  return node?.kind === 'map' ? node.entries.get(key)?.value : undefined;
}

/** The value at the end of several keys. */
export function descend(node: YamlNode | undefined, ...keys: string[]): YamlNode | undefined {
  return keys.reduce(child, node);
}

export function entriesOf(node: YamlNode | undefined): [name: string, entry: MapEntry][] {
  return node?.kind === 'map' ? [...node.entries] : [];
}

export function itemsOf(node: YamlNode | undefined): YamlNode[] {
  return node?.kind === 'list' ? node.items : [];
}

/** The values at a path, where `*` is every key of a map and every item of a list. */
export function nodesAt(node: YamlNode | undefined, path: string[]): YamlNode[] {
  const [key, ...rest] = path;
  if (!node) return [];
  if (key === undefined) return [node];
  if (key !== '*') return nodesAt(child(node, key), rest);
  const inside = [...entriesOf(node).map(([, { value }]) => value), ...itemsOf(node)];
  return inside.flatMap((each) => nodesAt(each, rest));
}

/** The items of a list, or the one value that stands for a list of one. */
export function itemsOrOne(node: YamlNode | undefined): YamlNode[] {
  if (!node || isNull(node)) return [];
  return node.kind === 'list' ? node.items : [node];
}

export function isNull(node: YamlNode | undefined): boolean {
  return node?.kind === 'scalar' && node.value === null;
}

/** The text of a scalar, as Compose would read it where it wants a text. */
export function textOf(node: YamlNode | undefined): string | undefined {
  return node?.kind === 'scalar' && node.value !== null
    ? typeof node.value === 'string'
      ? node.value
      : (arrivesAs(node.source) ?? node.source)
    : undefined;
}

/** Whether a value depends on variables, so that what it will be is unknown. */
export function isInterpolated(node: YamlNode | undefined): boolean {
  if (node?.kind !== 'scalar' || typeof node.value !== 'string') return false;
  return /\$(?:[A-Za-z_]|\{)/.test(node.value.replaceAll('$$', ''));
}
