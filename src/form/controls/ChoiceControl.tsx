import { apiDefault } from '@/domain/request';
import { useField } from '@/form/use-field';
import { fieldId } from '@/form/field-id';
import { Segmented } from '@/ui/Segmented';
import type { ControlProps } from '@/form/control';
import { FieldFrame } from './FieldFrame';

/** One of a few values; untouched it shows the API's default. */
export function ChoiceControl({ path }: ControlProps) {
  const at = useField(path);
  const { field, facts } = at;
  return (
    <FieldFrame path={path} at={at} group>
      {() => (
        <Segmented
          name={fieldId(path)}
          labelledBy={`${fieldId(path)}-label`}
          value={field.value === null ? 'null' : asText(field.value ?? apiDefault(path))}
          options={facts.options ?? []}
          onChange={field.onChange}
          onBlur={field.onBlur}
        />
      )}
    </FieldFrame>
  );
}

/** A value that is none of the choices, as a damaged draft may hold, marks none of them. */
function asText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
