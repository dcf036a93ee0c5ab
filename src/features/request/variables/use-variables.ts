import { useSecrets } from '@/display/secrets/use-secrets';
import type { VariableRow } from '@/domain/compose/variables/reconcile';
import { useParts } from '@/features/request/derive/use-derived';
import { useWatched } from '@/ui/browser/use-watched';
import { useMemo } from 'react';
import { leftNames } from './left-names';
import { variablesOf } from './variables-of';

/** The rows of the variables table. */
export function useVariables(): VariableRow[] {
  const { compose, request, given } = useParts('compose', 'request', 'given');
  const { standIns } = useSecrets();
  const left = useWatched(leftNames);
  return useMemo(
    () => variablesOf({ compose, request, given }, { standIns, left }),
    [compose, request, given, standIns, left],
  );
}
