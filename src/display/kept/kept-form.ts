import type { ProvisionForm } from '@/domain/request/form';
import { hasFormOutline } from '@/domain/request/form-outline';

/** A kept text as a form; undefined where it is damaged. */
export function formOf(text: string | undefined): ProvisionForm | undefined {
  if (text === undefined) return undefined;
  try {
    const form: unknown = JSON.parse(text);
    return hasFormOutline(form) ? form : undefined;
  } catch {
    return undefined;
  }
}
