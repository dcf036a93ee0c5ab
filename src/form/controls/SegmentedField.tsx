import type { FieldPath } from '@/domain/request/request';
import { fieldId } from '@/form/field-id';
import { useField } from '@/form/state/use-field';
import { Segmented } from '@/ui/input/Segmented';
import { FieldFrame } from './FieldFrame';

interface SegmentedFieldProps {
  path: FieldPath;
  /** The option that stands for a value; one that is none of them marks none. */
  optionOf: (value: unknown) => string;
  /** The value an option stands for. */
  valueOf: (option: string) => unknown;
}

/** A field with a few options side by side. */
export function SegmentedField({ path, optionOf, valueOf }: SegmentedFieldProps) {
  const at = useField(path);
  const { field, facts } = at;
  return (
    <FieldFrame path={path} at={at} group>
      {() => (
        <Segmented
          name={fieldId(path)}
          labelledBy={`${fieldId(path)}-label`}
          value={optionOf(field.value)}
          options={facts.options ?? []}
          onChange={(option) => field.onChange(valueOf(option))}
          onBlur={field.onBlur}
        />
      )}
    </FieldFrame>
  );
}
