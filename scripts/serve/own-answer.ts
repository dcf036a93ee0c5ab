import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

/**
 * An answer of this server itself under /api, where the page expects the API: the header tells them apart. An
 * upstream's header of this name is not passed on.
 */
export function ownAnswer(
  c: Context,
  detail: string,
  status: ContentfulStatusCode,
  headers: Record<string, string> = {},
): Response {
  return c.json({ detail }, status, { ...headers, 'X-Answered-By': 'provision-console' });
}
