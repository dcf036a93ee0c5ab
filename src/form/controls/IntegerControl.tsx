import { NumberInput } from '@/form/NumberInput';
import { useField } from '@/form/state/use-field';
import { fieldId } from '@/form/field-id';
import type { ControlProps } from '@/form/control';
import { FieldFrame } from './FieldFrame';

/** A whole number with its unit. */
export function IntegerControl({ path }: ControlProps) {
  const at = useField(path);
  const { field, facts } = at;
  const unitId = `${fieldId(path)}-unit`;
  return (
    <FieldFrame path={path} at={at}>
      {(aria) => (
        <div className="flex items-center gap-2">
          <NumberInput
            {...aria}
            aria-describedby={[facts.unit && unitId, aria['aria-describedby']]
              .filter(Boolean)
              .join(' ')}
            ref={field.ref}
            value={field.value}
            placeholder={field.value === null ? 'null' : facts.example}
            onValue={field.onChange}
            onBlur={field.onBlur}
            className="max-w-44"
          />
          {facts.unit !== undefined && (
            <span id={unitId} className="text-sm text-muted">
              {facts.unit}
            </span>
          )}
        </div>
      )}
    </FieldFrame>
  );
}
