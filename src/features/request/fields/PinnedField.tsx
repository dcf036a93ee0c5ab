import type { ProvisionForm } from '@/domain/request/form';
import { FieldRow } from '@/form/FieldRow';
import { Switch } from '@/ui/input/Switch';
import { useController, useFormContext } from 'react-hook-form';

/** Chooses between the complete request, whose hash is certain, and the short one. */
export function PinnedField() {
  const { control } = useFormContext<ProvisionForm>();
  const { field } = useController({ control, name: 'sending.pinned' });
  return (
    <FieldRow
      path="sending.pinned"
      label="Send only what I changed"
      inline
      help="Off, every measured default is written out, so that a default the API changes later cannot change the hash. On, the request is short and the prediction says which values it assumes."
    >
      {(aria) => (
        <Switch
          {...aria}
          checked={!field.value}
          onChange={({ target }) => field.onChange(!target.checked)}
        />
      )}
    </FieldRow>
  );
}
