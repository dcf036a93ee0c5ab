import { missingMappings } from '@/domain/request/published-ports';
import { useDerived } from '@/features/request/derive/use-derived';
import type { PortMapping } from '@/domain/request/sections/ports';
import { Button } from '@/ui/Button';
import { Plus } from 'lucide-react';

interface PublishedPortsProps {
  mapped: readonly PortMapping[];
  onAdd: (ports: PortMapping[]) => void;
}

/** How traffic reaches what the file publishes, and a way to map it to the host besides. */
export function PublishedPorts({ mapped, onAdd }: PublishedPortsProps) {
  const { published, gateway } = useDerived(({ compose, request }) => ({
    published: compose?.published,
    gateway: request.compose_file.gateway_enabled !== false,
  }));
  const { ports = [], unknown = 0 } = published ?? {};
  const missing = missingMappings(ports, mapped);
  const example = ports.find(({ protocol }) => protocol === 'tcp')?.vm_port ?? '<port>';
  return (
    <div className="mb-2 space-y-1.5 text-[13px] text-muted">
      <p>
        {gateway ? (
          <>
            Traffic arrives through the gateway at{' '}
            <code className="font-mono text-xs break-words text-ink">
              https://&lt;app id&gt;-{example}.&lt;gateway domain&gt;
            </code>
            , for each tcp port the compose file publishes. That needs no mapping.
          </>
        ) : (
          'The gateway is off: only a host mapping brings traffic in.'
        )}{' '}
        A mapping of the host is refused where the workspace does not have the feature (403) or the
        host’s port is taken (409).
      </p>
      {missing.length > 0 && (
        <Button size="small" onClick={() => onAdd(missing)}>
          <Plus aria-hidden size={14} />
          Add {missing.length === 1 ? 'the port' : `the ${missing.length} ports`} this compose
          publishes
        </Button>
      )}
      {unknown > 0 && (
        <p>
          {unknown === 1 ? 'One published port is' : `${unknown} published ports are`} not known
          here: a variable or the machine decides.
        </p>
      )}
    </div>
  );
}
