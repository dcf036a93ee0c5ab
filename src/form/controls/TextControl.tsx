import { useField } from '@/form/use-field';
import { useSuggestionListId } from '@/form/suggestions-context';
import { TextInput } from '@/ui/TextInput';
import type { ControlProps } from '@/form/control';
import { FieldFrame } from './FieldFrame';
import { SuggestionList } from './SuggestionList';

/** One line of text. An emptied optional field is left out; look-ups suggest and never overwrite. */
export function TextControl({ path }: ControlProps) {
  const at = useField(path);
  const { field, facts, required } = at;
  const listId = useSuggestionListId(path);
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
            list={listId}
            aria-required={required && path === 'name'}
            onChange={({ target }) =>
              field.onChange(target.value === '' && !required ? undefined : target.value)
            }
            onBlur={field.onBlur}
          />
          <SuggestionList path={path} id={listId} />
        </>
      )}
    </FieldFrame>
  );
}
