import { readPolicyPorts } from '@/domain/request/port-lines';
import type { ProvisionRequest } from '@/domain/request/request';
import type { PolicyPort } from '@/domain/request/sections/exposure';
import { FieldFrame } from '@/form/controls/FieldFrame';
import { EditableList } from '@/form/EditableList';
import { fieldId } from '@/form/field-id';
import { useFindings } from '@/form/state/field-sources';
import { NumberInput } from '@/form/NumberInput';
import { useField } from '@/form/state/use-field';
import { Switch } from '@/ui/input/Switch';

type Policy = NonNullable<ProvisionRequest['compose_file']['port_policy']>;

const PATH = 'compose_file.port_policy';
const STRICT = `${fieldId(PATH)}.restrict_mode`;

/** Which ports the gateway forwards; with no port and nothing refused, the key is left out. */
export function PortPolicyField() {
  const at = useField(PATH);
  const { field } = at;
  // The form's value here is the schema's input, or whatever an import put there.
  const value = (field.value ?? undefined) as Partial<Policy> | undefined;
  const ports = Array.isArray(value?.ports) ? value.ports : [];
  const isStrict = value?.restrict_mode === true;
  function change(next: Partial<Policy>) {
    const merged = { restrict_mode: isStrict, ...value, ports, ...next };
    field.onChange(merged.ports.length === 0 && !merged.restrict_mode ? undefined : merged);
  }
  return (
    <FieldFrame path={PATH} at={at} group>
      {() => (
        <div className="space-y-2">
          <div className="flex items-center gap-3 text-sm">
            <Switch
              id={STRICT}
              checked={isStrict}
              onChange={({ target }) => change({ restrict_mode: target.checked })}
            />
            <label htmlFor={STRICT}>Refuse every port that is not listed</label>
          </div>
          <EditableList
            path={`${PATH}.ports`}
            items={ports}
            onChange={(next) => change({ ports: next })}
            onBlur={field.onBlur}
            noun="port of the policy"
            nameOf={({ port }) => String(port)}
            parse={readPolicyPorts}
            example={at.facts.example}
            row={(port, i) => (
              <PolicyPortRow
                port={port}
                index={i}
                onChange={(next) =>
                  change({ ports: ports.map((old, n) => (n === i ? next : old)) })
                }
              />
            )}
          />
        </div>
      )}
    </FieldFrame>
  );
}

interface PolicyPortRowProps {
  port: PolicyPort;
  index: number;
  onChange: (port: PolicyPort) => void;
}

function PolicyPortRow({ port, index, onChange }: PolicyPortRowProps) {
  const findings = useFindings(`${PATH}.ports.${index}`);
  const proxy = `${fieldId(PATH)}.${index}.pp`;
  return (
    <div className="space-y-1">
      <div className="flex flex-wrap items-center gap-3">
        <NumberInput
          aria-label={`Port ${index + 1} of the policy`}
          aria-invalid={findings.some(({ severity }) => severity === 'error') || undefined}
          className="max-w-28"
          value={port.port}
          // A text that is not a number is kept for the schema to complain of.
          onValue={(value) => onChange({ ...port, port: value as number })}
        />
        <div className="flex items-center gap-2 text-[13px]">
          <Switch
            id={proxy}
            aria-label={`Port ${index + 1} of the policy: PROXY protocol`}
            checked={port.pp}
            onChange={({ target }) => onChange({ ...port, pp: target.checked })}
          />
          <label htmlFor={proxy}>PROXY protocol</label>
        </div>
      </div>
      {findings.map(({ path, message, severity }) => (
        <p
          key={path + message}
          className={`text-[13px] ${severity === 'error' ? 'text-bad' : 'text-warn'}`}
        >
          {message}
        </p>
      ))}
    </div>
  );
}
