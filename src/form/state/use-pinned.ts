import type { ProvisionForm } from '@/domain/request/form';
import { useFormContext, useWatch } from 'react-hook-form';

/** Whether measured defaults are written out. */
export function usePinned(): boolean {
  const { control } = useFormContext<ProvisionForm>();
  return useWatch({ control, name: 'sending.pinned' });
}
