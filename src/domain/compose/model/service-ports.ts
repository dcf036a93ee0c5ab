import { child, isInterpolated, itemsOf, textOf, type YamlNode } from '@/domain/compose/yaml/node';
import type { PortRange, PublishedPort } from './compose-model';
import { readPortSpec, readRange } from './port';

/** The ports a service publishes, from the short, the long and the range forms. */
export function publishedPorts(node: YamlNode | undefined): PublishedPort[] {
  return itemsOf(node).flatMap((item) => {
    const port = item.kind === 'map' ? longForm(item) : shortForm(item);
    return port ? [{ ...port, from: item.from, to: item.to }] : [];
  });
}

type PortEntry = Omit<PublishedPort, 'from' | 'to'>;

function shortForm(item: YamlNode): PortEntry | undefined {
  const text = textOf(item);
  if (text === undefined) return undefined;
  const unknown = { published: undefined, target: undefined, hostAddress: undefined };
  if (isInterpolated(item)) return { ...unknown, protocol: protocolOf(text), interpolated: true };
  const read = readPortSpec(text);
  return 'error' in read ? undefined : { ...read, interpolated: false };
}

/** Undefined where the port on the host is none. */
function longForm(item: YamlNode): PortEntry | undefined {
  const fields = ['published', 'target', 'host_ip', 'protocol'].map((name) => child(item, name));
  const [published, target, address, protocol] = fields;
  const host = rangeOf(published);
  if (!host && !isInterpolated(published) && (textOf(published) ?? '') !== '') return undefined;
  return {
    published: host,
    target: rangeOf(target),
    hostAddress: isInterpolated(address) ? undefined : textOf(address),
    protocol: (textOf(protocol) ?? 'tcp').toLowerCase(),
    interpolated: fields.some(isInterpolated),
  };
}

function rangeOf(node: YamlNode | undefined): PortRange | undefined {
  const text = textOf(node);
  return text === undefined ? undefined : readRange(text);
}

function protocolOf(text: string): string {
  const protocol = /\/([a-z]+)$/i.exec(text.slice(-8))?.[1];
  return protocol?.toLowerCase() ?? 'tcp';
}
