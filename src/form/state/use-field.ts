import { fieldFacts, type FieldFacts } from '@/domain/request/field';
import type { ProvisionForm } from '@/domain/request/form';
import { fieldSchema, isRequired, type FieldPath } from '@/domain/request/request';
import { useController, useFormContext, type FieldPath as FormPath } from 'react-hook-form';
import { afterPress } from '@/ui/browser/press';
import { useShownFindings } from './use-shown-findings';

/** A catalogued field's facts; every field has them (tested). */
export function factsOf(path: FieldPath): FieldFacts {
  const facts = fieldFacts.get(fieldSchema(path));
  if (!facts) throw new Error(`No facts for ${path}`);
  return facts;
}

/** Everything a row and its control need of one catalogued field. */
export function useField(path: FieldPath) {
  const { control } = useFormContext<ProvisionForm>();
  // Wire paths and form paths are the same strings; the compiler knows the two unions apart.
  const name = path as FormPath<ProvisionForm>;
  const { field } = useController({ control, name });
  // What a field complains of when it is left must not push away the button that was pressed.
  const onBlur = () => afterPress(field.onBlur);
  return {
    field: { ...field, onBlur },
    facts: factsOf(path),
    required: isRequired(path),
    ...useShownFindings(path),
  };
}
