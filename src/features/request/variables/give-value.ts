import { secretStore } from '@/display/secrets/secret-store';
import { goToField } from '@/form/field-id';
import { focusOn } from '@/ui/browser/focus';
import { createStore } from '@/ui/browser/store';
import { ALLOWED } from './name-lists';

/** The id of the field for a variable's value. */
export const valueFieldId = (name: string) => `value-of-${name}`;

/** Whether the variables are looked at in their table, or their values as one text. */
export const environmentView = createStore<'table' | 'text'>('table');

/** Leads to the field for a variable's value. */
export function giveValue(name: string): void {
  environmentView.set('table');
  // Drawn before the next frame, if the text view was open.
  requestAnimationFrame(() => {
    const field = document.getElementById(valueFieldId(name));
    if (field) focusOn(field);
    else goToField(ALLOWED);
  });
}

/** Forgets a variable's value; a name that is written twice loses both. */
export function removeValue(name: string): void {
  for (const row of secretStore.get().rows) {
    if (row.name === name) secretStore.remove(row.id);
  }
}
