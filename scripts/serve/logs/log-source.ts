import { z } from '@/domain/schema/zod';
import type { LogOrigin } from './log-url';

const text = z.string().nullish().catch(undefined);

/** What `GET /cvms/{id}` says of logs: addresses of their own, or one that takes the channel (2025-10-28). */
const cvmAnswer = z.looseObject({
  logs: z
    .looseObject({ serial: text, stdout: text, stderr: text, container_log_base: text })
    .nullish()
    .catch(undefined),
  syslog_endpoint: text,
  gateway: z.looseObject({ base_domain: text }).nullish().catch(undefined),
  gateway_domain: text,
});

/** `GET /cvms/{id}/composition` (the official CLI's). */
const composition = z.looseObject({
  containers: z.array(
    z.looseObject({
      id: text,
      names: z.array(z.string()).nullish().catch(undefined),
      log_endpoint: text,
    }),
  ),
});

export const CHANNELS = ['serial', 'stdout', 'stderr'] as const;
export type LogChannel = (typeof CHANNELS)[number];

/** The gateway domains an answer names. */
export function gatewaysIn(answer: unknown): LogOrigin['gateways'] {
  const { gateway, gateway_domain } = cvmAnswer.safeParse(answer).data ?? {};
  return [gateway?.base_domain, gateway_domain].flatMap((domain) => domain ?? []);
}

/** The address of a machine's own log, with how many lines of its end are wanted; undefined where none is named. */
export function channelAddress(
  answer: unknown,
  channel: LogChannel,
  lines: number,
): string | undefined {
  const { logs, syslog_endpoint } = cvmAnswer.safeParse(answer).data ?? {};
  const own = logs?.[channel];
  if (own) return withQuery(own, lastLines(lines));
  return syslog_endpoint
    ? withQuery(syslog_endpoint, [`ch=${channel}`, ...lastLines(lines)])
    : undefined;
}

/** The address of a container's log, by its name or id: what the composition says, else below the machine's base. */
export function containerAddress(
  answers: { cvm: unknown; composition: unknown },
  container: string,
  lines: number,
): string | undefined {
  const { containers = [] } = composition.safeParse(answers.composition).data ?? {};
  const found = containers.find(
    ({ id, names }) => id === container || names?.some((name) => plainName(name) === container),
  );
  const base = cvmAnswer.safeParse(answers.cvm).data?.logs?.container_log_base;
  const address =
    found?.log_endpoint ??
    (base ? `${base.replace(/\/$/, '')}/${encodeURIComponent(container)}` : undefined);
  return address && withQuery(address, ['text', 'bare', ...lastLines(lines)]);
}

/** The same number by both names that log servers know (the official CLI sends both). */
const lastLines = (lines: number) => [`tail=${lines}`, `lines=${lines}`];

function withQuery(address: string, parts: readonly string[]): string {
  return `${address}${address.includes('?') ? '&' : '?'}${parts.join('&')}`;
}

/** Docker writes names with a slash before them. */
const plainName = (name: string) => name.replace(/^\//, '');
