import { apiDefault } from '@/domain/request/request';
import { useField } from '@/form/state/use-field';
import { Switch } from '@/ui/input/Switch';
import type { ControlProps } from '@/form/control';
import { FieldFrame } from './FieldFrame';

/** On or off; untouched it shows the API's default. */
export function SwitchControl({ path }: ControlProps) {
  const at = useField(path);
  const { field } = at;
  return (
    <FieldFrame path={path} at={at} inline>
      {(aria) => (
        <Switch
          {...aria}
          ref={field.ref}
          checked={Boolean(field.value ?? apiDefault(path))}
          onChange={({ target }) => field.onChange(target.checked)}
          onBlur={field.onBlur}
        />
      )}
    </FieldFrame>
  );
}
