import { parseTemplate } from './interpolation';

/** What Compose makes of a text, or why it refuses it. */
export type Evaluated =
  | { value: string }
  | { error: 'invalid-template' }
  | { error: 'missing-required'; name: string; message: string };

/** Deeper nesting of defaults than anyone writes. */
const MAX_NESTING = 50;

/**
 * Interpolates a text as Compose does: unset plain variables become empty, defaults are evaluated
 * only when they are needed (compose-go template.go).
 */
export function evaluate(
  text: string,
  lookup: (name: string) => string | undefined,
  depth = 0,
): Evaluated {
  if (depth > MAX_NESTING) return { error: 'invalid-template' };
  let value = '';
  for (const part of parseTemplate(text)) {
    if (part.kind === 'invalid') return { error: 'invalid-template' };
    if (part.kind === 'text') value += part.text;
    if (part.kind === 'escape') value += '$';
    if (part.kind !== 'variable') continue;
    const known = lookup(part.name);
    const isMissing = part.operator.startsWith(':') ? !known : known === undefined;
    const wanted = /[-?]/.test(part.operator) ? isMissing : part.operator !== '' && !isMissing;
    if (!wanted) {
      value += part.operator.endsWith('+') ? '' : (known ?? '');
      continue;
    }
    const argument = evaluate(part.argument ?? '', lookup, depth + 1);
    if (!('value' in argument)) return argument;
    if (part.operator.endsWith('?'))
      return { error: 'missing-required', name: part.name, message: argument.value };
    value += argument.value;
  }
  return { value };
}
