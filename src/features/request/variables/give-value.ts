import { secretStore } from '@/display/secrets/secret-store';
import { valueId } from '@/display/secrets/SecretFields';
import { focusOn } from '@/ui/browser/focus';

/** Leads to the field for a variable's value, made where there is none yet. */
export function giveValue(name: string): void {
  const row = secretStore.get().rows.find((one) => one.name === name);
  const id = row?.id ?? secretStore.add(name);
  // The row is drawn before the next frame.
  requestAnimationFrame(() => focusOn(valueId(id)));
}

/** Forgets a variable's value; a name that is written twice loses both. */
export function removeValue(name: string): void {
  for (const row of secretStore.get().rows) {
    if (row.name === name) secretStore.remove(row.id);
  }
}
