import type { MiddlewareHandler } from 'hono';
import { ownAnswer } from './own-answer';

const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** True for names that can only mean this machine. */
export const isLoopbackHost = (hostname: string): boolean => loopback.test(hostname.toLowerCase());

const withoutPort = (host: string): string => host.replace(/:\d*$/, '');

/**
 * A page of another site can make its own name resolve to 127.0.0.1; its Host header still tells. A whole
 * URL on the request line has a name too, and may have a user before it, which is refused.
 */
export const requireLoopbackHost: MiddlewareHandler = async (c, next) => {
  const { username, password, hostname } = new URL(c.req.url);
  if (username !== '' || password !== '')
    return ownAnswer(c, 'A user name or password in the address is refused.', 400);
  const host = c.req.header('host') ?? '';
  if (isLoopbackHost(withoutPort(host)) && isLoopbackHost(hostname)) return next();
  return ownAnswer(c, 'This server answers requests to localhost only.', 403);
};

/** Other programs send no Origin; a page of another site, or of another port, sends its own. */
export const refuseForeignOrigin: MiddlewareHandler = async (c, next) => {
  const origin = c.req.header('origin');
  if (origin === undefined || origin === `http://${c.req.header('host') ?? ''}`) return next();
  return ownAnswer(c, 'Requests from pages of another origin are refused.', 403);
};
