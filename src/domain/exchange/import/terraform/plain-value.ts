import type { FileText } from '@/domain/exchange/import/shell/follow-commands';
import type { HclBlock, HclValue } from './hcl-values';

/** A value that only Terraform would know. */
export class HclUnknown {
  readonly written: string;
  constructor(written: string) {
    this.written = written;
  }
}

/** What names in a text stand for: defaults of variables and locals of the same text, and files that came with it. */
export interface HclScope {
  names: ReadonlyMap<string, HclValue>;
  file: FileText;
}

/** The names that a text gives a value: `var.x` by its default, `local.x`. */
export function scopeOf(blocks: readonly HclBlock[], file: FileText): HclScope {
  const names = new Map<string, HclValue>();
  for (const { type, labels, attributes } of blocks) {
    const preset = attributes.get('default');
    if (type === 'variable' && labels[0] !== undefined && preset)
      names.set(`var.${labels[0]}`, preset);
    if (type === 'locals')
      for (const [name, value] of attributes) names.set(`local.${name}`, value);
  }
  return { names, file };
}

const MOST_DEPTH = 40;

/** A value as plain data, with an `HclUnknown` wherever only Terraform would know; an object is a map. */
export function plainValue(value: HclValue, scope: HclScope, depth = 0): unknown {
  const inner = (one: HclValue) => plainValue(one, scope, depth + 1);
  if (depth > MOST_DEPTH) return new HclUnknown('');
  switch (value.is) {
    case 'number':
    case 'bool':
      return value.value;
    case 'null':
      return null;
    case 'text':
      return joined(value.parts.map((part) => (typeof part === 'string' ? part : inner(part))));
    case 'list':
      return value.items.map(inner);
    case 'object':
      return new Map(value.members.map(([key, member]) => [key, inner(member)]));
    case 'reference': {
      const known = scope.names.get(value.path);
      return known ? inner(known) : new HclUnknown(value.path);
    }
    case 'call':
      return called(value.name, value.args.map(inner), value.written, scope.file);
    case 'expression':
      return new HclUnknown(value.written);
  }
}

function joined(parts: unknown[]): unknown {
  const unknown = parts.find((part) => part instanceof HclUnknown || typeof part === 'object');
  if (unknown === undefined) return parts.join('');
  return unknown instanceof HclUnknown ? unknown : new HclUnknown('…');
}

/** The few functions whose result is plain (Terraform language, Functions). */
function called(name: string, args: unknown[], written: string, file: FileText): unknown {
  const [first] = args;
  if (name === 'sensitive' || name === 'nonsensitive' || name === 'tostring') return first;
  if (name === 'file' && (typeof first === 'string' || first instanceof HclUnknown)) {
    const path = typeof first === 'string' ? first : pathIn(written);
    return (path === undefined ? undefined : file(path)) ?? new HclUnknown(written);
  }
  if (typeof first !== 'string') return new HclUnknown(written);
  if (name === 'trimspace') return first.trim();
  if (name === 'chomp') return first.replace(/(\r?\n)+$/, '');
  if (name === 'upper') return first.toUpperCase();
  return name === 'lower' ? first.toLowerCase() : new HclUnknown(written);
}

/** `file("${path.module}/docker-compose.yml")` is the file beside the text. */
const pathIn = (written: string) =>
  /^file\("\$\{path\.(?:module|root)\}\/([^"$]+)"/.exec(written)?.[1];
