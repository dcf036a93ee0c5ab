import type { PortMapping } from '@/domain/request/sections/ports';
import type { ComposeModel, PublishedPort } from '@/domain/compose/model/compose-model';
import { isLoopback } from '@/domain/compose/model/port';

/** More ports of one range than anybody maps by hand. */
const MOST = 50;

export interface OpenPorts {
  /** Ports of the machine that the file publishes, smallest first. */
  ports: Pick<PortMapping, 'protocol' | 'vm_port'>[];
  /** Entries whose port is not known here: they hold a variable, or the guest chooses. */
  unknown: number;
}

/**
 * The ports a compose file opens on the machine: the host side of its `ports`, which is the guest's
 * own. Those bound to the guest's loopback are left out, because nothing outside reaches them.
 */
export function portsPublishedBy(model: ComposeModel | undefined): OpenPorts {
  const all = model?.services.flatMap(({ ports }) => ports) ?? [];
  const open = all.filter(isOpen);
  const ports = open.flatMap(each);
  const unique = new Map(ports.map((port) => [`${port.protocol} ${port.vm_port}`, port]));
  return {
    ports: [...unique.values()].toSorted((a, b) => a.vm_port - b.vm_port),
    unknown: open.filter(({ published }) => published === undefined).length,
  };
}

function isOpen(port: PublishedPort): boolean {
  return !isLoopback(port) && (port.protocol === 'tcp' || port.protocol === 'udp');
}

function each({ published, protocol }: PublishedPort): OpenPorts['ports'] {
  if (!published || published.first < 1) return [];
  const length = Math.min(published.last - published.first + 1, MOST);
  return Array.from({ length }, (_, i) => ({ protocol, vm_port: published.first + i }));
}

/** Mappings for those ports that no mapping leads to yet, each to the same port of the host. */
export function missingMappings(
  published: OpenPorts['ports'],
  mapped: readonly Partial<PortMapping>[],
): PortMapping[] {
  return published
    .filter(
      ({ protocol, vm_port }) =>
        !mapped.some((one) => one.protocol === protocol && one.vm_port === vm_port),
    )
    .map(({ protocol, vm_port }) => ({ protocol, host_port: vm_port, vm_port }));
}
