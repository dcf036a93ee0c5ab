import type { ComposeService, PublishedPort } from './compose-model';

export interface ServicePort {
  port: PublishedPort;
  service: ComposeService;
}

export interface PortClash {
  /** The one that comes first in the text. */
  first: ServicePort;
  second: ServicePort;
  number: number;
}

/** Numbers of a range that are looked at; more are published by nobody. */
const MOST = 1001;
const EVERY_ADDRESS = ['', '0.0.0.0', '[::]', '::'];

/**
 * Ports that cannot both be published: Docker gives a port of an address to one of them only. Each
 * is named once, with the first in the text that it clashes with.
 */
export function portClashes(ports: readonly ServicePort[]): PortClash[] {
  const owners = new Map<string, ServicePort[]>();
  return ports.flatMap((second) => {
    for (const number of numbersOf(second.port)) {
      const key = `${number}/${second.port.protocol}`;
      const known = owners.get(key) ?? [];
      const first = known.find((one) => shareAddress(one.port, second.port));
      if (first) return isSame(first, second) ? [] : [{ first, second, number }];
      owners.set(key, [...known, second]);
    }
    return [];
  });
}

/** Of a range for one port of the container Docker takes a number that is free. */
function numbersOf({ published, target }: PublishedPort): number[] {
  if (!published || published.first === 0) return [];
  const { first, last } = published;
  if (target && target.first === target.last && first !== last) return [];
  return Array.from({ length: Math.min(last - first + 1, MOST) }, (_, i) => first + i);
}

function shareAddress(a: PublishedPort, b: PublishedPort): boolean {
  const [one = '', other = ''] = [a.hostAddress, b.hostAddress];
  return one === other || EVERY_ADDRESS.includes(one) || EVERY_ADDRESS.includes(other);
}

/** The same line twice in a service counts once. */
function isSame({ port: a, service: one }: ServicePort, { port: b, service: other }: ServicePort) {
  return (
    one === other &&
    a.hostAddress === b.hostAddress &&
    a.target?.first === b.target?.first &&
    a.published?.first === b.published?.first
  );
}
