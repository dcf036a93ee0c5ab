import { activity, type ComposeContext } from './parsed-compose';
import type { Span } from './compose-finding';
import type { ComposeModel, ComposeService, PortRange, PublishedPort } from './model/compose-model';
import { gatewayState } from './gateway';
import { forwardedPorts } from './port-policy';
import { isLoopback } from './model/port';
import { portClashes } from './model/port-clash';

/** A published port as seen from outside. */
export interface PortAddress extends Span {
  service: string;
  /** As the URL has it: `8080`, a range, or what stands in the text. */
  port: string;
  /** Where it answers; undefined where it does not, and then `why` says so. */
  urls: PortUrls | undefined;
  why: string | undefined;
  /** Another that publishes the same port: only one of them starts. */
  clash?: string;
}

const UNKNOWN_DOMAIN = '<gateway>';

/** `<app_id>` and `<gateway>` stand for what is not known yet, `<port>` for one of a range. */
export interface PortUrls {
  /** The gateway ends TLS and speaks HTTP/1.1 to the app. */
  http: string;
  /** TLS goes through to the app (suffix s). */
  tls: string;
  /** The gateway ends TLS and speaks HTTP/2, as for gRPC (suffix g). */
  grpc: string;
}

/**
 * Which URLs will answer for the ports a compose file publishes, and which ports will not and why
 * (Phala Cloud networking specifications: the host side is the number in the URL, TCP only). The gateway’s domain
 * is the one that is expected, where one is.
 */
export function portAddresses(
  model: ComposeModel,
  context: ComposeContext,
  domain = UNKNOWN_DOMAIN,
): PortAddress[] {
  const { request } = context;
  const isOn = !request || gatewayState(request.compose_file).on;
  const forwarded = request && forwardedPorts(request.compose_file);
  const all = model.services.flatMap((service) =>
    service.ports.map((port) => ({
      port,
      service,
      why: isOn
        ? (unreachable(port, service, context) ?? notForwarded(port.published, forwarded))
        : 'The gateway is off.',
    })),
  );
  const clashes = new Map<PublishedPort, string>();
  for (const { first, second } of portClashes(all.filter(({ why }) => why === undefined))) {
    clashes.set(second.port, first.service.name);
    if (!clashes.has(first.port)) clashes.set(first.port, second.service.name);
  }
  return all.map(({ port, service, why }): PortAddress => {
    const clash = clashes.get(port);
    const answers = why === undefined && clash === undefined && port.published;
    return {
      from: port.from,
      to: port.to,
      service: service.name,
      port: portText(port),
      urls: answers ? urls(answers, request?.app_id, domain) : undefined,
      why,
      ...(clash !== undefined && { clash }),
    };
  });
}

function unreachable(
  port: PublishedPort,
  service: ComposeService,
  context: ComposeContext,
): string | undefined {
  if (activity(service, context) === 'off') return 'Its profile keeps the service switched off.';
  if (service.networkMode?.text === 'host')
    return 'On the machine’s own network ports: has no effect; the port the program listens on is the one in the URL.';
  if (port.protocol !== 'tcp') return `The gateway passes no ${port.protocol.toUpperCase()}.`;
  if (isLoopback(port)) return `It listens on ${port.hostAddress} inside the machine only.`;
  if (port.interpolated) return 'It depends on variables.';
  if (!port.published || port.published.first === 0)
    return 'Docker picks another host port at each start.';
  return undefined;
}

function notForwarded(
  published: PortRange | undefined,
  forwarded: readonly number[] | undefined,
): string | undefined {
  if (!forwarded || !published) return undefined;
  const { first, last } = published;
  const listed = new Set(forwarded.filter((port) => port >= first && port <= last)).size;
  if (listed === last - first + 1) return undefined;
  return listed === 0
    ? 'The port policy does not list it, so the gateway refuses it.'
    : 'The port policy lists some of these ports only, and the gateway refuses the others.';
}

function portText({ published, target, interpolated }: PublishedPort): string {
  const range = published ?? target;
  if (!range) return interpolated ? 'from variables' : 'unknown';
  return range.first === range.last ? String(range.first) : `${range.first}-${range.last}`;
}

function urls({ first, last }: PortRange, appId: unknown, domain: string): PortUrls {
  const app = typeof appId === 'string' && appId !== '' ? appId.replace(/^0x/i, '') : '<app_id>';
  const port = first === last ? String(first) : '<port>';
  const url = (label: string) => `https://${app}${label}.${domain}`;
  return {
    // No port in the name stands for 80.
    http: url(port === '80' ? '' : `-${port}`),
    tls: url(`-${port}s`),
    grpc: url(`-${port}g`),
  };
}
