import type { FieldFinding } from './field-sources';

/** How far the person has come with the form. */
export interface FormProgress {
  submitted: boolean;
  /** The fields that were left once, as react-hook-form nests them. */
  touched: unknown;
  /** Wire path of the field that has the focus. */
  edited: string | undefined;
}

/**
 * Whether a finding may be said as what it is. Before the first submit a field complains only after it
 * was left, or where it holds what was entered earlier; what the server or the compose text says, and
 * what no further key mends, is said at once.
 */
export function isOpen(
  { path, severity, begun, server, at, ofText, atOnce }: FieldFinding,
  { submitted, touched, edited }: FormProgress,
): boolean {
  const isUnasked = server || at || ofText || atOnce;
  if (submitted || isUnasked || wasLeft(touched, path)) return true;
  if (edited !== undefined && isWithin(edited, path)) return false;
  return begun || severity !== 'error';
}

/** Whether one of two paths leads to or into the other. */
export function isWithin(one: string, other: string): boolean {
  return one === other || one.startsWith(`${other}.`) || other.startsWith(`${one}.`);
}

/** Whether the field at a path, or a list around it, was left. */
function wasLeft(touched: unknown, path: string): boolean {
  let at = touched;
  for (const step of path.split('.')) {
    if (at === true) return true;
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step)) return false;
    // Only own members are followed.
    at = (at as Record<string, unknown>)[step];
  }
  return Boolean(at);
}
