import { NumberInput } from '@/form/NumberInput';
import { useField } from '@/form/use-field';
import { useSuggestions } from '@/form/suggestions-context';
import { fieldId } from '@/form/field-id';
import type { ControlProps } from '@/form/control';
import { FieldFrame } from './FieldFrame';

/** A whole number with its unit. */
export function IntegerControl({ path }: ControlProps) {
  const at = useField(path);
  const { field, facts } = at;
  const suggestions = useSuggestions(path);
  const listId = `${fieldId(path)}-suggestions`;
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
            list={suggestions.length > 0 ? listId : undefined}
            onValue={field.onChange}
            onBlur={field.onBlur}
            className="max-w-44"
          />
          {suggestions.length > 0 && (
            <datalist id={listId}>
              {suggestions.map(({ value, label }) => (
                <option key={value} value={value} label={label} />
              ))}
            </datalist>
          )}
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
