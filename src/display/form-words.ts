import { writtenForm } from '@/domain/hash/verdict/forms';
import type { Tried } from '@/domain/hash/verdict/verdict';

/** How a candidate was written, to follow "this document": "written with keys sorted …". */
export function formWords(form: Tried['form']): string {
  return form === 'as-given' ? 'byte for byte as given' : `written ${writtenForm(form).words}`;
}

/** The short name of how a candidate was written. */
export function formName(form: Tried['form']): string {
  return form === 'as-given' ? 'As given' : writtenForm(form).name;
}

/** A candidate in the list of what was tried. */
export function triedWords({ form, assumptions }: Tried): string {
  return [formName(form), ...assumptions].join(', ');
}
