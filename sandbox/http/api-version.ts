import type { Context } from 'hono';

/**
 * Whether the caller asks for the shapes of the 2025 API. Every other version, and none, gets the
 * present ones (clients.md, `X-Phala-Version`; the CLI's deploy always sends 2025-10-28).
 */
export function wantsShapesOf2025(c: Context): boolean {
  return c.req.header('x-phala-version') === '2025-10-28';
}
