import { reconcileVariables, type VariableRow } from '@/domain/compose/variables/reconcile';
import type { Derived } from '@/features/request/derive/derive';
import { useParts } from '@/features/request/derive/use-derived';
import { useMemo } from 'react';

/** The table of variables as it follows from the settled form. */
export function variablesOf({
  compose,
  request,
  given,
}: Pick<Derived, 'compose' | 'request' | 'given'>): VariableRow[] {
  const { uses = [], escapes = [], isRead = false } = compose ?? {};
  const sources = { uses, escapes, model: isRead || undefined };
  return reconcileVariables(sources, { request, given });
}

export function useVariables(): VariableRow[] {
  const { compose, request, given } = useParts('compose', 'request', 'given');
  return useMemo(() => variablesOf({ compose, request, given }), [compose, request, given]);
}
