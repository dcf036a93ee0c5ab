import type { PortRange, PublishedPort } from './compose-model';

export interface PortSpec {
  hostAddress: string | undefined;
  published: PortRange | undefined;
  target: PortRange;
  protocol: string;
}

/** The short form of a port as docker/go-connections nat.ParsePortSpec reads it, or why it does not. */
export function readPortSpec(text: string): PortSpec | { error: string } {
  const parts = text.split(':');
  const container = parts.at(-1) ?? '';
  const host = parts.at(-2) ?? '';
  const address = parts.slice(0, -2).join(':');
  const [containerPorts = '', protocol = ''] = container.split('/');
  if (containerPorts === '') return { error: 'names no container port' };
  const proto = (protocol === '' ? 'tcp' : protocol).toLowerCase();
  if (!['tcp', 'udp', 'sctp'].includes(proto))
    return { error: `has the protocol ${protocol}; tcp, udp and sctp exist` };
  const target = readRange(containerPorts);
  if (!target) return { error: `has the container port ${containerPorts}, which is none` };
  const published = host === '' ? undefined : readRange(host);
  if (host !== '' && !published) return { error: `has the host port ${host}, which is none` };
  if (address !== '' && !isHostAddress(address))
    return { error: `has the address ${address}, which is no IP address` };
  if (published && size(target) !== size(published) && size(target) !== 0)
    return { error: `pairs ${host} with ${containerPorts}, ranges of different length` };
  return { hostAddress: address || undefined, published, target, protocol: proto };
}

const size = ({ first, last }: PortRange) => last - first;

/** A port or a range of them; 16 bits each, the last not before the first. */
export function readRange(text: string): PortRange | undefined {
  const parts = text.split('-');
  if (parts.length > 2 || parts.some((part) => !/^\d{1,9}$/.test(part))) return undefined;
  const first = Number(parts[0]);
  const last = Number(parts.at(-1));
  return first <= last && last <= 65_535 ? { first, last } : undefined;
}

/** IPv4, or IPv6 in square brackets as the short form wants it. */
function isHostAddress(text: string): boolean {
  if (text.startsWith('[') && text.endsWith(']')) return isIpv6(text.slice(1, -1));
  return isIpv4(text);
}

/** An IP address of either family, as Go's net.ParseIP takes it. */
export function isIpAddress(text: string): boolean {
  return isIpv4(text) || isIpv6(text);
}

function isIpv4(text: string): boolean {
  const parts = text.split('.');
  return (
    parts.length === 4 && parts.every((part) => /^(?:0|[1-9]\d{0,2})$/.test(part) && +part <= 255)
  );
}

function isIpv6(text: string): boolean {
  if (text.length > 45 || !/^[\da-fA-F:.]+$/.test(text)) return false;
  const halves = text.split('::');
  if (halves.length > 2) return false;
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')));
  const tail = groups.at(-1) ?? '';
  const embedded = tail.includes('.');
  if (embedded && !isIpv4(tail)) return false;
  const plain = embedded ? groups.slice(0, -1) : groups;
  const count = plain.length + (embedded ? 2 : 0);
  if (!plain.every((group) => /^[\da-fA-F]{1,4}$/.test(group))) return false;
  return halves.length === 2 ? count < 8 : count === 8;
}

/** Whether a port is bound to the guest's own loopback address, where nothing outside reaches it. */
export const isLoopback = ({ hostAddress }: Pick<PublishedPort, 'hostAddress'>): boolean =>
  hostAddress !== undefined && /^(?:127\.|\[?::1\]?$)/.test(hostAddress);
