import type { ProvisionForm } from '@/domain/request/form';
import { useMemo, useSyncExternalStore } from 'react';
import { useFormContext, useFormState, type FieldPath as FormPath } from 'react-hook-form';
import { editedField } from './edited-field';
import type { FieldFinding } from './field-sources';
import { isOpen, isWithin } from './openness';

/** Which findings may be said by now: of one field, or of all. */
export function useOpenness(path?: string): (finding: FieldFinding) => boolean {
  const { control } = useFormContext<ProvisionForm>();
  const { submitCount, touchedFields } = useFormState({
    control,
    // Wire paths and form paths are the same strings; the compiler knows the two unions apart.
    ...(path !== undefined && { name: path as FormPath<ProvisionForm> }),
  });
  // Only a field that the focus comes to or leaves is drawn again.
  const edited = useSyncExternalStore(editedField.subscribe, () => {
    const now = editedField.get();
    return path === undefined || (now !== undefined && isWithin(now, path)) ? now : undefined;
  });
  const submitted = submitCount > 0;
  // The library changes what is touched in place.
  const touched = JSON.stringify(touchedFields);
  return useMemo(() => {
    const progress = { submitted, touched: JSON.parse(touched) as unknown, edited };
    return (finding) => isOpen(finding, progress);
  }, [submitted, touched, edited]);
}
