import { apiDefault } from '@/domain/request';
import { FieldFrame } from '@/form/controls/FieldFrame';
import { fieldId } from '@/form/field-id';
import { useField } from '@/form/use-field';
import { Segmented } from '@/ui/Segmented';

const PATH = 'compose_file.runner';

/** Swaps the payload editor; the other payload stays in the form and is not sent. */
export function RunnerField() {
  const at = useField(PATH);
  return (
    <FieldFrame path={PATH} at={at} group>
      {() => (
        <Segmented
          name={fieldId(PATH)}
          labelledBy={`${fieldId(PATH)}-label`}
          value={String(at.field.value ?? apiDefault(PATH))}
          options={at.facts.options ?? []}
          onChange={at.field.onChange}
          onBlur={at.field.onBlur}
        />
      )}
    </FieldFrame>
  );
}
