import { useField } from '@/form/state/use-field';
import { inputBox } from '@/ui/input/TextInput';
import type { ControlProps } from '@/form/control';
import { FieldFrame } from './FieldFrame';

/** Several lines of machine text. */
export function MultilineControl({ path }: ControlProps) {
  const at = useField(path);
  const { field, facts } = at;
  return (
    <FieldFrame path={path} at={at}>
      {(aria) => (
        <textarea
          {...aria}
          ref={field.ref}
          rows={3}
          value={typeof field.value === 'string' ? field.value : ''}
          placeholder={field.value === null ? 'null' : facts.example}
          autoComplete="off"
          spellCheck={false}
          className={`block py-2 font-mono ${inputBox}`}
          onChange={({ target }) => field.onChange(target.value === '' ? undefined : target.value)}
          onBlur={field.onBlur}
        />
      )}
    </FieldFrame>
  );
}
