import type { Scalar } from 'yaml';
import type { Span } from '@/domain/compose/compose-finding';
import type { ScalarNode } from './node';
import { isTimestamp } from './timestamp';

/** Whole numbers with `_` between digits: numbers to Compose's parser, texts to YAML 1.2. */
const GROUPED = /^[-+]?\d[\d_]*$/;

/** A scalar with the value Compose's parser gives it. */
export function resolveScalar(node: Scalar.Parsed, span: Span): ScalarNode {
  const plain = node.type === 'PLAIN';
  const source = node.source;
  let value = scalarValue(node.value);
  if (plain && node.tag === undefined && source.includes('_') && GROUPED.test(source))
    value = Number(source.replaceAll('_', ''));
  const isDate = plain && node.tag === undefined && isTimestamp(source);
  return { kind: 'scalar', value, source, plain, ...(isDate && { isDate }), ...span, size: 1 };
}

function scalarValue(value: unknown): ScalarNode['value'] {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value;
  return String(value);
}
