import type { NameAct } from '@/features/request/derive/compose-marks';
import type { ProvisionForm } from '@/domain/request/form';
import type { UseFormReturn } from 'react-hook-form';

/** Mends a variable by code that is fetched when somebody first asks for it. */
export async function actLater(
  form: Pick<UseFormReturn<ProvisionForm>, 'getValues' | 'setValue'>,
  what: NameAct,
): Promise<void> {
  const { actOnName } = await import('./act-on-name.lazy');
  actOnName(form, what);
}
