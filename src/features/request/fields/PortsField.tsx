import type { PortMapping } from '@/domain/request/sections/ports';
import { readPortMapping } from '@/domain/request/port-lines';
import { FieldFrame } from '@/form/controls/FieldFrame';
import { EditableList } from '@/form/EditableList';
import { useFindings } from '@/form/state/field-sources';
import { NullableText } from '@/form/NullableText';
import { NumberInput } from '@/form/NumberInput';
import { useField } from '@/form/state/use-field';
import { inputBox } from '@/ui/input/TextInput';
import { later } from '@/ui/later';

// Waits as tall as what comes, so that nothing below it jumps.
const PublishedPorts = later(
  async () => (await import('./PublishedPorts.lazy')).PublishedPorts,
  <p className="h-24 text-[13px] text-muted">Looking at the compose file…</p>,
);

/** Host ports mapped to ports of the machine. */
export function PortsField() {
  const at = useField('ports');
  const { field } = at;
  const ports = Array.isArray(field.value) ? (field.value as PortMapping[]) : [];
  const change = (next: PortMapping[]) => field.onChange(next.length === 0 ? undefined : next);
  return (
    <FieldFrame path="ports" at={at} group>
      {() => (
        <>
          <PublishedPorts mapped={ports} onAdd={(more) => change([...ports, ...more])} />
          <EditableList
            path="ports"
            items={ports}
            onChange={change}
            onBlur={field.onBlur}
            noun="port"
            nameOf={({ protocol, host_port }) => `${protocol} ${host_port}`}
            parse={readPortMapping}
            example={at.facts.example}
            row={(port, i) => (
              <PortRow
                port={port}
                index={i}
                isShown={at.isShown}
                onChange={(next) => change(ports.map((old, n) => (n === i ? next : old)))}
              />
            )}
          />
        </>
      )}
    </FieldFrame>
  );
}

interface PortRowProps {
  port: PortMapping;
  index: number;
  isShown: ReturnType<typeof useField>['isShown'];
  onChange: (port: PortMapping) => void;
}

function PortRow({ port, index, isShown, onChange }: PortRowProps) {
  const findings = useFindings(`ports.${index}`).filter(isShown);
  const wrong = (key: string) =>
    findings.some(({ path }) => path === `ports.${index}.${key}`) || undefined;
  const name = (what: string) => `Port ${index + 1}: ${what}`;
  return (
    <div className="space-y-1">
      <div className="grid grid-cols-[5rem_1fr_1fr] gap-1 md:grid-cols-[5rem_1fr_1fr_1.4fr]">
        <select
          aria-label={name('protocol')}
          aria-invalid={wrong('protocol')}
          className={`h-9 ${inputBox}`}
          value={port.protocol}
          onChange={({ target }) => onChange({ ...port, protocol: target.value })}
        >
          {[...new Set(['tcp', 'udp', port.protocol])].map((protocol) => (
            <option key={protocol}>{protocol}</option>
          ))}
        </select>
        <NumberInput
          aria-label={name('host port')}
          aria-invalid={wrong('host_port')}
          value={port.host_port}
          placeholder="host port"
          // A text that is not a number is kept for the schema to complain of.
          onValue={(value) => onChange({ ...port, host_port: value as number })}
        />
        <NumberInput
          aria-label={name('machine port')}
          aria-invalid={wrong('vm_port')}
          value={port.vm_port}
          placeholder="machine port"
          // As above.
          onValue={(value) => onChange({ ...port, vm_port: value as number })}
        />
        <NullableText
          name={name('host address')}
          invalid={wrong('host_address')}
          className="max-md:col-span-3"
          value={port.host_address}
          placeholder="any address"
          onChange={(host_address) => onChange({ ...port, host_address })}
        />
      </div>
      {findings.map(({ path, severity, message }) => (
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
