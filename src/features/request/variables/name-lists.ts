import { applyVariableActs, type VariableAct } from '@/domain/compose/variables/variable-acts';
import type { ProvisionForm } from '@/domain/request/form';
import type { ProvisionRequest } from '@/domain/request/request';
import type { UseFormReturn } from 'react-hook-form';

type NamesForm = Pick<UseFormReturn<ProvisionForm>, 'getValues' | 'setValue'>;

/** Makes acts of the variables table in the form's two lists of names; each changes only where it does. */
export function applyActs(
  form: NamesForm,
  acts: readonly Pick<VariableAct, 'kind' | 'name'>[],
): void {
  const { compose_file, env_keys } = form.getValues();
  // A list under edit may hold anything; applyVariableActs takes the names out of it.
  const lists = applyVariableActs(
    { compose_file, env_keys } as Pick<ProvisionRequest, 'compose_file' | 'env_keys'>,
    acts,
  );
  write(form, 'compose_file.allowed_envs', lists.allowed_envs);
  write(form, 'env_keys', lists.env_keys);
}

/** Puts the allowed names in this order, which the hash covers. */
export function orderAllowed(form: NamesForm, names: string[]): void {
  write(form, 'compose_file.allowed_envs', names);
}

function write(
  { getValues, setValue }: NamesForm,
  path: 'compose_file.allowed_envs' | 'env_keys',
  names: string[],
): void {
  const before: unknown = getValues(path);
  if (JSON.stringify(before ?? []) === JSON.stringify(names)) return;
  setValue(path, names.length === 0 ? undefined : names, { shouldDirty: true });
}
