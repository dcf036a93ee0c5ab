import type { Scalar } from 'yaml';
import type { Span } from '@/domain/compose/compose-finding';
import { arrivesAs } from './arrives-as';
import type { ScalarNode } from './node';
import { isTimestamp } from './timestamp';

/** A scalar with the value Compose's parser gives it. */
export function resolveScalar(node: Scalar.Parsed, span: Span): ScalarNode {
  const plain = node.type === 'PLAIN';
  const source = node.source;
  const arrives = plain && node.tag === undefined ? arrivesAs(source) : undefined;
  // What is infinite or no number YAML reads as Compose does.
  const isNumber = arrives !== undefined && /\d/.test(arrives);
  const value = isNumber ? Number(arrives) : scalarValue(node.value);
  const isDate = plain && node.tag === undefined && isTimestamp(source);
  return { kind: 'scalar', value, source, plain, ...(isDate && { isDate }), ...span, size: 1 };
}

function scalarValue(value: unknown): ScalarNode['value'] {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value;
  return String(value);
}
