import type { RegistryFailure } from '@/domain/images/registry-answer';

/**
 * What a registry says of its limit with 429: when to come back (`Retry-After` as seconds or as a date, RFC
 * 9110 10.2.3, or Docker's `X-Retry-After`, a Unix time), and how much it allows (`RateLimit-Limit` as
 * Docker writes it, `100;w=21600`). Times are held against the answer's own date.
 */
export function limitOf(headers: Headers): RegistryFailure & { reason: 'limited' } {
  return { reason: 'limited', retryAfter: waitIn(headers), allowed: allowedIn(headers) };
}

function waitIn(headers: Headers): number | undefined {
  const asked = headers.get('Retry-After');
  if (asked !== null && /^\d{1,9}$/.test(asked)) return Number(asked);
  const now = Date.parse(headers.get('Date') ?? '');
  const unix = /^\d{10}$/.exec(headers.get('X-Retry-After') ?? '');
  const until = asked === null && unix ? Number(unix[0]) * 1000 : Date.parse(asked ?? '');
  const wait = Math.ceil((until - now) / 1000);
  return Number.isFinite(wait) && wait >= 0 ? wait : undefined;
}

function allowedIn(headers: Headers): { count: number; seconds: number } | undefined {
  const [, count, seconds] =
    /^(\d{1,9});w=(\d{1,9})\b/.exec(headers.get('RateLimit-Limit') ?? '') ?? [];
  return count === undefined || seconds === undefined
    ? undefined
    : { count: Number(count), seconds: Number(seconds) };
}
