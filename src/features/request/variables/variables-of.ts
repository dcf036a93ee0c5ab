import { reconcileVariables, type VariableRow } from '@/domain/compose/variables/reconcile';
import type { Derived } from '@/features/request/derive/derive';

/** The table of variables as it follows from the settled form, and from what the page knows of the names. */
export function variablesOf(
  { compose, request, given }: Pick<Derived, 'compose' | 'request' | 'given'>,
  remarks?: Parameters<typeof reconcileVariables>[2],
): VariableRow[] {
  const { uses = [], escapes = [], isRead = false } = compose ?? {};
  const sources = { uses, escapes, model: isRead || undefined };
  return reconcileVariables(sources, { request, given }, remarks);
}
