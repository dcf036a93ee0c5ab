import type { ProvisionForm } from '@/domain/request/form';

/** A form to begin others with: without what belongs to one app only. */
export function asTemplate(form: ProvisionForm): ProvisionForm {
  const { app_id: _, nonce: __, ...rest } = form;
  return { ...rest, name: '' };
}
