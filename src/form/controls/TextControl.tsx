import { useField } from '@/form/state/use-field';
import { TextInput } from '@/ui/input/TextInput';
import type { ControlProps } from '@/form/control';
import { FieldFrame } from './FieldFrame';

/** One line of text. An emptied optional field is left out. */
export function TextControl({ path }: ControlProps) {
  const at = useField(path);
  const { field, facts, required } = at;
  return (
    <FieldFrame path={path} at={at}>
      {(aria) => (
        <TextInput
          {...aria}
          ref={field.ref}
          value={shownText(field.value)}
          placeholder={field.value === null ? 'null' : facts.example}
          machine
          aria-required={required && path === 'name'}
          onChange={({ target }) =>
            field.onChange(target.value === '' && !required ? undefined : target.value)
          }
          onBlur={field.onBlur}
        />
      )}
    </FieldFrame>
  );
}

/** A field that takes a number too shows it; what is typed is text. */
function shownText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
