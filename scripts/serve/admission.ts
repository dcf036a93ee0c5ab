import type { Context, MiddlewareHandler } from 'hono';
import { ownAnswer } from './own-answer';

const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** True for names that can only mean this machine. */
export const isLoopbackHost = (hostname: string): boolean => loopback.test(hostname.toLowerCase());

/** Who may ask, and from which pages; `origins` are the public ones, none of which means this machine alone. */
export interface Admission {
  requireOwnHost: MiddlewareHandler;
  refuseForeignOrigin: MiddlewareHandler;
}

/**
 * A page of another site can make its own name resolve to this server; its Host header still tells. Behind a
 * proxy that ends TLS, Host and Origin are those of the public address, although the connection is http.
 */
export function admission(origins: readonly URL[]): Admission {
  const hosts = new Set(origins.flatMap(hostsOf));
  const isOwn = (host: string) =>
    origins.length === 0 ? isLoopbackHost(withoutPort(host)) : hosts.has(host);
  const originsAt = (host: string) =>
    origins.length === 0
      ? [`http://${host}`]
      : origins.filter((one) => hostsOf(one).includes(host)).map(({ origin }) => origin);
  const where = origins.map(({ host }) => host).join(' and ') || 'localhost';
  return {
    // A whole URL on the request line has a name too, and may have a user before it, which is refused.
    async requireOwnHost(c, next) {
      const { username, password, host: named } = new URL(c.req.url);
      if (username !== '' || password !== '' || /^\w+:\/\/[^/?#]*@/.test(targetOf(c)))
        return ownAnswer(c, 'A user name or password in the address is refused.', 400);
      const host = hostOf(c.req.header('host'));
      if (isOwn(host) && isOwn(named)) return next();
      return ownAnswer(c, `This server answers requests to ${where} only.`, 403);
    },
    // Other programs send no Origin; a page of another site, or of another port, sends its own.
    async refuseForeignOrigin(c, next) {
      const origin = c.req.header('origin');
      const own = originsAt(hostOf(c.req.header('host')));
      if (origin === undefined || own.includes(origin)) return next();
      return ownAnswer(c, 'Requests from pages of another origin are refused.', 403);
    },
  };
}

/** What stands on the request line: an URL is read without the sign after a user of no name. */
function targetOf({
  env,
}: Context<{ Bindings: { incoming?: { url?: string } } | undefined }>): string {
  return env?.incoming?.url ?? '';
}

/** A proxy may name the port that goes without saying. */
function hostsOf({ protocol, host, port }: URL): string[] {
  return port === '' ? [host, `${host}:${protocol === 'https:' ? 443 : 80}`] : [host];
}

const withoutPort = (host: string): string => host.replace(/:\d*$/, '');

/** In lower case, as names are compared. */
const hostOf = (header = ''): string => header.toLowerCase();
