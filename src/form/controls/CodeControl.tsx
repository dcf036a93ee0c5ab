import { useField } from '@/form/state/use-field';
import type { ControlProps } from '@/form/control';
import { ScriptEditor } from '@/form/ScriptEditor';
import { FieldFrame } from './FieldFrame';

/** A script; empty means left out. */
export function CodeControl({ path }: ControlProps) {
  const at = useField(path);
  const { field, facts, error } = at;
  return (
    <FieldFrame path={path} at={at} group>
      {(aria) => (
        <ScriptEditor
          path={path}
          label={facts.label}
          value={typeof field.value === 'string' ? field.value : ''}
          describedBy={aria['aria-describedby']}
          invalid={error !== undefined}
          onChange={(text) => field.onChange(text === '' ? undefined : text)}
          onBlur={field.onBlur}
        />
      )}
    </FieldFrame>
  );
}
