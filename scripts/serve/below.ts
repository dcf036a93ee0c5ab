import type { MiddlewareHandler } from 'hono';
import { getPath } from 'hono/utils/url';

/** A path as everything here knows it, less the `base` the console stands below; undefined where it lies elsewhere. */
export function pathBelow(base: string, pathname: string): string | undefined {
  if (pathname === base) return '/';
  return pathname.startsWith(`${base}/`) ? pathname.slice(base.length) : undefined;
}

/** How routes read the path of a request to a console below `base`. */
export const readPath =
  (base: string) =>
  (request: Request): string => {
    const path = getPath(request);
    return pathBelow(base, path) ?? path;
  };

/** The proxy in front passes paths on as they came, so whatever lies elsewhere is another program's. */
export const keepBelow =
  (base: string): MiddlewareHandler =>
  async (c, next) => {
    if (pathBelow(base, new URL(c.req.url).pathname) !== undefined) return next();
    return c.text(`The console is at ${base}/ here.`, 404, { 'Cache-Control': 'no-store' });
  };
