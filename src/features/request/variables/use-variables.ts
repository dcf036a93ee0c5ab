import { reconcileVariables, type VariableRow } from '@/domain/compose/variables/reconcile';
import { useDerived, type Derived } from '@/features/request/derive/derived';
import { useMemo } from 'react';

/** The table of variables as it follows from the settled form. */
export function variablesOf({
  compose,
  request,
  given,
}: Pick<Derived, 'compose' | 'request' | 'given'>): VariableRow[] {
  const sources = compose ?? { uses: [], escapes: [], model: undefined };
  return reconcileVariables(sources, { request, given });
}

export function useVariables(): VariableRow[] {
  const { compose, request, given } = useDerived();
  return useMemo(() => variablesOf({ compose, request, given }), [compose, request, given]);
}
