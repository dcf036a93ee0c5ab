import type { PortMapping } from '@/domain/request/sections/ports';
import { error, type Finding } from '@/domain/request/finding';
import type { ProvisionRequest } from '@/domain/request/request';

/** PortMapping mappings: protocol and range as `PUT /cvms/{id}/ports` documents them, and clashes. */
export function portRules({ ports }: ProvisionRequest): Finding[] {
  const list = ports ?? [];
  return list.flatMap((port, i) => [
    ...protocolRule(port, i),
    ...rangeRule(port, i, 'host_port'),
    ...rangeRule(port, i, 'vm_port'),
    ...clashRule(port, i, list),
  ]);
}

function protocolRule({ protocol }: PortMapping, i: number): Finding[] {
  if (protocol === 'tcp' || protocol === 'udp') return [];
  return [error(`ports.${i}.protocol`, 'Choose tcp or udp.')];
}

function rangeRule(port: PortMapping, i: number, key: 'host_port' | 'vm_port'): Finding[] {
  const value: unknown = port[key];
  if (typeof value !== 'number' || (value >= 1 && value <= 65_535)) return [];
  return [error(`ports.${i}.${key}`, 'A port is a number from 1 to 65535.')];
}

function clashRule(port: PortMapping, i: number, list: PortMapping[]): Finding[] {
  const earlier = list.slice(0, i).findIndex((other) => clashes(other, port));
  if (earlier < 0 || !port.host_port) return [];
  return [
    error(
      `ports.${i}.host_port`,
      `${port.protocol} ${port.host_port} is already mapped by port ${earlier + 1}.`,
    ),
  ];
}

/** Same protocol and host port on the same or a wildcard address (dstack VMM main_service.rs). */
function clashes(a: PortMapping, b: PortMapping): boolean {
  if (a.protocol !== b.protocol || a.host_port !== b.host_port) return false;
  const wild = (address: unknown) => !address || address === '0.0.0.0' || address === '::';
  return a.host_address === b.host_address || wild(a.host_address) || wild(b.host_address);
}
