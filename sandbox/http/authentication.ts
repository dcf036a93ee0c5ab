import type { MiddlewareHandler } from 'hono';
import { refuseText } from './refusal';

/**
 * The key goes in X-API-Key; the cloud answers 401 to a missing or wrong one and to a key sent as a
 * Bearer token. No WWW-Authenticate header, because a browser would open its own dialog.
 */
export function requireKey(apiKey: string): MiddlewareHandler {
  return async (c, next) => {
    const given = c.req.header('x-api-key');
    if (given === undefined) {
      const bearer = c.req.header('authorization') !== undefined;
      throw refuseText(401, bearer ? 'Could not validate credentials' : 'Not authenticated');
    }
    if (given !== apiKey) throw refuseText(401, 'Invalid API key');
    await next();
  };
}
