import {
  applyVariableActs,
  reconcileVariables,
  type VariableAct,
  type VariableRow,
} from '@/domain/compose/reconcile';
import type { ProvisionForm } from '@/domain/form';
import type { ProvisionRequest } from '@/domain/request';
import { useDerived, type Derived } from '@/features/provision/derived';
import { useMemo } from 'react';
import { useFormContext } from 'react-hook-form';

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

/** Changes the two lists of names in the form; each only where it does change. */
export function useNameLists() {
  const { getValues, setValue } = useFormContext<ProvisionForm>();
  function write(path: 'compose_file.allowed_envs' | 'env_keys', names: string[]) {
    const before: unknown = getValues(path);
    if (JSON.stringify(before ?? []) === JSON.stringify(names)) return;
    setValue(path, names.length === 0 ? undefined : names, { shouldDirty: true });
  }
  return {
    apply(acts: VariableAct[]) {
      const { compose_file, env_keys } = getValues();
      // A list under edit may hold anything; applyVariableActs takes the names out of it.
      const lists = applyVariableActs(
        { compose_file, env_keys } as Pick<ProvisionRequest, 'compose_file' | 'env_keys'>,
        acts,
      );
      write('compose_file.allowed_envs', lists.allowed_envs);
      write('env_keys', lists.env_keys);
    },
    sort(names: readonly string[]) {
      write('compose_file.allowed_envs', [...names].sort(byCodePoint));
    },
  };
}

/** As the canonical document sorts its keys: the same everywhere, whatever the language. */
export function byCodePoint(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
