import { useField } from '@/form/use-field';
import { useSuggestions } from '@/form/suggestions-context';
import { fieldId } from '@/form/field-id';
import { TextInput } from '@/ui/TextInput';
import type { ControlProps } from '@/form/control';
import { FieldFrame } from './FieldFrame';

/** One line of text. An emptied optional field is left out; look-ups suggest and never overwrite. */
export function TextControl({ path }: ControlProps) {
  const at = useField(path);
  const { field, facts, required } = at;
  const suggestions = useSuggestions(path);
  const listId = `${fieldId(path)}-suggestions`;
  return (
    <FieldFrame path={path} at={at}>
      {(aria) => (
        <>
          <TextInput
            {...aria}
            ref={field.ref}
            value={typeof field.value === 'string' ? field.value : ''}
            placeholder={field.value === null ? 'null' : facts.example}
            machine
            list={suggestions.length > 0 ? listId : undefined}
            aria-required={required && path === 'name'}
            onChange={({ target }) =>
              field.onChange(target.value === '' && !required ? undefined : target.value)
            }
            onBlur={field.onBlur}
          />
          {suggestions.length > 0 && (
            <datalist id={listId}>
              {suggestions.map(({ value, label }) => (
                <option key={value} value={value} label={label} />
              ))}
            </datalist>
          )}
        </>
      )}
    </FieldFrame>
  );
}
