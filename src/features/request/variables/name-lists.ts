import { applyVariableActs, type VariableAct } from '@/domain/compose/variables/variable-acts';
import type { ProvisionForm } from '@/domain/request/form';
import type { ProvisionRequest } from '@/domain/request/request';
import type { UseFormReturn } from 'react-hook-form';

export const ALLOWED = 'compose_file.allowed_envs';

export type NamesForm = Pick<UseFormReturn<ProvisionForm>, 'getValues' | 'setValue'>;

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
  write(form, ALLOWED, lists.allowed_envs);
  write(form, 'env_keys', lists.env_keys);
}

/** Allows names behind those that are there, of which none is moved or dropped; answers with what was new. */
export function allowNames(form: NamesForm, names: readonly string[]): string[] {
  const before: unknown = form.getValues(ALLOWED) ?? [];
  // What a damaged draft holds is the person's to mend.
  if (!Array.isArray(before)) return [];
  const added = [...new Set(names)].filter((name) => !before.includes(name));
  if (added.length > 0) write(form, ALLOWED, [...(before as string[]), ...added]);
  return added;
}

/** Takes a name out of the allowed ones, and out of nothing else. */
export function withdrawName(form: NamesForm, name: string): void {
  const before: unknown = form.getValues(ALLOWED);
  if (!Array.isArray(before)) return;
  write(
    form,
    ALLOWED,
    (before as string[]).filter((one) => one !== name),
  );
}

/** Puts the allowed names in this order, which the hash covers. */
export function orderAllowed(form: NamesForm, names: string[]): void {
  write(form, ALLOWED, names);
}

function write(
  { getValues, setValue }: NamesForm,
  path: typeof ALLOWED | 'env_keys',
  names: string[],
): void {
  const before: unknown = getValues(path);
  if (JSON.stringify(before ?? []) === JSON.stringify(names)) return;
  setValue(path, names.length === 0 ? undefined : names, { shouldDirty: true });
}
