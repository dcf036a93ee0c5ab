import type { ProvisionForm } from '@/domain/request/form';
import { useWatched } from '@/ui/browser/use-watched';
import { useMemo } from 'react';
import { useFormContext, useFormState, type FieldPath as FormPath } from 'react-hook-form';
import { editedField } from './edited-field';
import type { FieldFinding } from './field-sources';
import { isOpen, isWithin, type FormProgress } from './openness';

/** How far the person has come with one field, or with the whole form; the same object while it says the same. */
export function useProgress(path?: string): FormProgress {
  const { control } = useFormContext<ProvisionForm>();
  const { submitCount, touchedFields } = useFormState({
    control,
    // Wire paths and form paths are the same strings; the compiler knows the two unions apart.
    ...(path !== undefined && { name: path as FormPath<ProvisionForm> }),
  });
  // Only a field that the focus comes to or leaves is drawn again.
  const edited = useWatched<string | undefined>({
    ...editedField,
    get() {
      const now = editedField.get();
      return path === undefined || (now !== undefined && isWithin(now, path)) ? now : undefined;
    },
  });
  const submitted = submitCount > 0;
  // The library changes what is touched in place.
  const touched = JSON.stringify(touchedFields);
  return useMemo(
    () => ({ submitted, touched: JSON.parse(touched) as unknown, edited }),
    [submitted, touched, edited],
  );
}

/** Which findings of a field may be said by now. */
export function useOpenness(path: string): (finding: FieldFinding) => boolean {
  const progress = useProgress(path);
  return useMemo(() => (finding) => isOpen(finding, progress), [progress]);
}
