import { startedServices, type ParsedCompose } from '@/domain/compose/parsed-compose';
import type { Complaint } from '@/domain/compose/compose-finding';
import type { ComposeService, PublishedPort } from '@/domain/compose/model/compose-model';
import { spanOf } from '@/domain/compose/model/service';
import { child, descend, itemsOf, textOf } from '@/domain/compose/yaml/node';
import { LINKS } from './links';
import { namesInWords } from './names-in-words';
import type { ComposeRule } from './rule';
import { gatewayState } from '@/domain/compose/gateway';
import { isLoopback } from '@/domain/compose/model/port';
import { portClashes, type PortClash, type ServicePort } from '@/domain/compose/model/port-clash';

function published(file: ParsedCompose): ServicePort[] {
  return startedServices(file)
    .filter(({ networkMode }) => networkMode?.text !== 'host')
    .flatMap((service) => service.ports.map((port) => ({ port, service })));
}

const each = (
  file: ParsedCompose,
  say: (port: PublishedPort) => Omit<Complaint, 'from' | 'to'> | undefined,
): Complaint[] =>
  published(file).flatMap(({ port }) => {
    const complaint = say(port);
    return complaint ? [{ ...spanOf(port), ...complaint }] : [];
  });

export const portLoopback: ComposeRule = {
  id: 'port-loopback',
  source: 'guest',
  severity: 'hint',
  why: 'The gateway comes in through the machine’s network, where a port bound to the loopback address does not listen.',
  link: LINKS.networking,
  check: (file) =>
    each(file, (port) => {
      if (!isLoopback(port)) return undefined;
      const source = file.text.slice(port.from, port.to);
      const at = source.indexOf(`${port.hostAddress}:`);
      const edits = [
        {
          from: port.from + at,
          to: port.from + at + (port.hostAddress?.length ?? 0) + 1,
          text: '',
        },
      ];
      const message = `This port listens on ${port.hostAddress} only, so no URL reaches it.`;
      return at < 0
        ? { message }
        : { message, fix: { title: 'Listen on every address', edits, safe: false } };
    }),
};

export const portUdp: ComposeRule = {
  id: 'port-udp',
  source: 'guest',
  severity: 'warning',
  why: 'The gateway passes on TLS over TCP; UDP does not come in.',
  link: LINKS.networking,
  check: (file) =>
    each(file, ({ protocol }) =>
      protocol === 'tcp'
        ? undefined
        : { message: `No ${protocol.toUpperCase()} reaches the machine through the gateway.` },
    ),
};

export const portRandom: ComposeRule = {
  id: 'port-random',
  source: 'guest',
  severity: 'warning',
  why: 'The URL holds the port on the host side; without one Docker picks another at each start.',
  link: LINKS.networking,
  check: (file) =>
    each(file, (port) => {
      const { target } = port;
      if (!target || port.interpolated || port.published || port.protocol !== 'tcp')
        return undefined;
      const { first, last } = target;
      const text = first === last ? String(first) : `${first}-${last}`;
      const source = file.text.slice(port.from, port.to);
      const at = port.from + source.indexOf(text);
      const bare = /^(["']?)(\d+(?:-\d+)?)(?:\/tcp)?\1$/.exec(source)?.[2] === text;
      const quote = /^["']/.test(source) ? '' : '"';
      const message = `This port gets another number on the host at each start, so its URL is not known.`;
      if (!bare) return { message };
      const edits = [
        { from: at, to: at, text: `${quote}${text}:` },
        ...(quote ? [{ from: port.to, to: port.to, text: quote }] : []),
      ];
      return { message, fix: { title: `Publish it as ${text}`, edits, safe: false } };
    }),
};

/** Ports the guest itself listens on: SSH of development images, and the guest agent. */
const TAKEN = new Map([
  [22, 'SSH of development images listens on port 22 of the machine.'],
  [8090, 'The machine’s agent listens on port 8090 of the machine.'],
]);

export const portTaken: ComposeRule = {
  id: 'port-taken',
  source: 'guest',
  severity: 'warning',
  why: 'Two programs cannot listen on one port of the machine.',
  link: LINKS.networking,
  check: (file) =>
    each(file, ({ published: range, protocol }) => {
      if (!range || protocol !== 'tcp') return undefined;
      const taken = [...TAKEN].find(([number]) => range.first <= number && number <= range.last);
      return taken && { message: `${taken[1]} Publish the port under another number.` };
    }),
};

export const portTwice: ComposeRule = {
  id: 'port-twice',
  source: 'guest',
  severity: 'error',
  why: 'Docker gives a port to the container that starts first, and refuses the next that publishes it.',
  link: LINKS.networking,
  check: (file) => [
    ...clashesOfOne(portClashes(published(file))).flatMap(clashing),
    ...published(file).flatMap(({ port, service }) => scaled(file, port, service)),
  ],
};

/** Clashes with the same port of the same service, which are said once. */
function clashesOfOne(clashes: readonly PortClash[]): PortClash[][] {
  const groups = new Map<string, PortClash[]>();
  for (const clash of clashes) {
    const { first, number } = clash;
    const key = `${first.service.name} ${first.port.from} ${number}`;
    const group = groups.get(key);
    if (group) group.push(clash);
    else groups.set(key, [clash]);
  }
  return [...groups.values()];
}

function clashing(clashes: PortClash[]): Complaint[] {
  const [clash, ...rest] = clashes;
  if (!clash) return [];
  const { first, second, number } = clash;
  const names = new Set(
    [first, ...clashes.map((one) => one.second)].map((one) => one.service.name),
  );
  const [one, other] = names;
  const times = rest.length > 0 ? `${rest.length + 2} times` : 'twice';
  const message =
    other === undefined
      ? `${one} publishes port ${number} ${times}, so it will not start.`
      : names.size === 2
        ? `The services ${one} and ${other} both publish port ${number}, so one of them will not start.`
        : `${namesInWords(names)} all publish port ${number}, so they will not all start.`;
  const also = rest.map((another) => spanOf(another.second.port));
  return [{ ...spanOf(second.port), message, ...(also.length > 0 && { also }) }];
}

/** Each container of a service wants the port for itself. */
function scaled(file: ParsedCompose, port: PublishedPort, { name }: ComposeService): Complaint[] {
  const node = descend(file.root, 'services', name);
  const count = Number(
    textOf(child(node, 'scale')) ?? textOf(descend(node, 'deploy', 'replicas')) ?? 1,
  );
  const { first, last } = port.published ?? { first: 0, last: 0 };
  if (first === 0 || !(count > last - first + 1)) return [];
  const message = `${name} is to run ${count} times, and only one of its containers can publish port ${first}.`;
  return [{ ...spanOf(port), message }];
}

export const noPorts: ComposeRule = {
  id: 'no-ports',
  source: 'advice',
  severity: 'hint',
  why: 'The gateway reaches the ports that the machine publishes, and no others.',
  link: LINKS.networking,
  check(file) {
    const services = startedServices(file);
    const { request } = file.context;
    if (request && !gatewayState(request.compose_file).on) return [];
    const isOpen = services.some(
      ({ name, networkMode, extends: base }) =>
        itemsOf(descend(file.root, 'services', name, 'ports')).length > 0 ||
        base ||
        (networkMode && networkMode.text !== 'none' && networkMode.text !== 'bridge'),
    );
    const first = services[0];
    if (isOpen || !first) return [];
    return [
      { ...first.key, message: 'No service publishes a port, so no URL will reach the app.' },
    ];
  },
};

export const gatewayOff: ComposeRule = {
  id: 'gateway-off',
  source: 'guest',
  severity: 'hint',
  why: 'With the gateway off, published ports are reachable inside the machine only.',
  link: LINKS.networking,
  check(file) {
    const { request } = file.context;
    const first = published(file)[0];
    if (!request || !first || gatewayState(request.compose_file).on) return [];
    return [
      {
        ...spanOf(first.port),
        field: 'compose_file.gateway_enabled',
        message: 'The gateway is off, so no URL reaches the published ports.',
      },
    ];
  },
};
