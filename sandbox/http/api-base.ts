import type { Context } from 'hono';

/** Where this API was asked, as an address that an answer can name: with `/api/v1`, without a slash at the end. */
export function apiBase(c: Context): string {
  return `${new URL(c.req.url).origin}/api/v1`;
}
