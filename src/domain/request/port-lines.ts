import type { PortMapping } from '@/domain/request/sections/ports';
import type { PolicyPort } from '@/domain/request/sections/exposure';

/** A port mapping written as `tcp 8080:80`, `8080:80/udp` or `127.0.0.1:8080:80`. */
export function readPortMapping(line: string): PortMapping[] | undefined {
  const match =
    /^(?:(tcp|udp)\s+)?(?:(\[[0-9a-f:]+\]|\d{1,3}(?:\.\d{1,3}){3}):)?(\d{1,5})(?::(\d{1,5}))?(?:\/(tcp|udp))?$/i.exec(
      line.trim(),
    );
  if (!match) return undefined;
  const [, before, address, host, vm, after] = match;
  return [
    {
      protocol: (before ?? after ?? 'tcp').toLowerCase(),
      host_port: Number(host),
      vm_port: Number(vm ?? host),
      ...(address !== undefined && { host_address: address.replace(/^\[|\]$/g, '') }),
    },
  ];
}

/** Ports of a policy, separated by spaces or commas: `80, 443`. They ask for no PROXY protocol header. */
export function readPolicyPorts(line: string): PolicyPort[] | undefined {
  const numbers = line.split(/[\s,]+/).filter((text) => text !== '');
  if (numbers.length === 0 || !numbers.every((text) => /^\d{1,5}$/.test(text))) return undefined;
  return numbers.map((text) => ({ port: Number(text), pp: false }));
}
