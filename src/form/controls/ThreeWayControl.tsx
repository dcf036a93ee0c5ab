import { useField } from '@/form/use-field';
import { fieldId } from '@/form/field-id';
import { Segmented } from '@/ui/Segmented';
import type { ControlProps } from '@/form/control';
import { FieldFrame } from './FieldFrame';

const VALUES: Record<string, boolean | undefined> = { true: true, false: false, '': undefined };

/** Yes, no, or left to the server. */
export function ThreeWayControl({ path }: ControlProps) {
  const at = useField(path);
  const { field, facts } = at;
  return (
    <FieldFrame path={path} at={at} group>
      {() => (
        <Segmented
          name={fieldId(path)}
          labelledBy={`${fieldId(path)}-label`}
          value={typeof field.value === 'boolean' ? String(field.value) : ''}
          options={facts.options ?? []}
          onChange={(value) => field.onChange(VALUES[value])}
          onBlur={field.onBlur}
        />
      )}
    </FieldFrame>
  );
}
