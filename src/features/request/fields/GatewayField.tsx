import type { ProvisionForm } from '@/domain/request/form';
import { FieldRow } from '@/form/FieldRow';
import { useField } from '@/form/state/use-field';
import { Switch } from '@/ui/input/Switch';
import { Tag } from '@/ui/Tag';
import { useFormContext, useWatch } from 'react-hook-form';
import { gatewayState, withGateway } from '@/domain/compose/gateway';

const PATH = 'compose_file.gateway_enabled';

/** One switch for the three keys that must agree; keys that do not are shown as such. */
export function GatewayField() {
  const { control, setValue } = useFormContext<ProvisionForm>();
  const compose = useWatch({ control, name: 'compose_file' });
  const { facts, warning, hint } = useField(PATH);
  const { on, consistent } = gatewayState(compose);
  function turn(next: boolean) {
    for (const [key, value] of Object.entries(withGateway(compose, next))) {
      // The three keys of withGateway are keys of compose_file.
      setValue(`compose_file.${key}` as 'compose_file.features', value as string[], {
        shouldDirty: true,
      });
    }
  }
  return (
    <FieldRow
      path={PATH}
      label={facts.label}
      inline
      help={facts.help}
      link={facts.link}
      measured={facts.measured}
      warning={warning}
      hint={hint}
      state={consistent ? null : <Tag tone="warn">keys disagree</Tag>}
    >
      {(aria) => <Switch {...aria} checked={on} onChange={({ target }) => turn(target.checked)} />}
    </FieldRow>
  );
}
