import { hasLeft } from '#sandbox/http/has-left';
import { Hono, type MiddlewareHandler } from 'hono';
import { admission } from './admission';
import type { BuiltFiles } from './files';
import { keepBelow, readPath } from './below';
import { withSecurityHeaders } from './headers';
import { createImages } from './images/image-route';
import { createLogs } from './logs/log-route';
import { ownAnswer } from './own-answer';
import { servedConfig, type Target } from './runtime-config';
import type { ServerPlace } from './settings';
import { staticFiles } from './static';

/** Where a console stands when nothing else is said: on this machine alone. */
const LOCAL: Omit<ServerPlace, 'host'> = { origins: [], base: '' };

/** What a page needs besides its own files; the dev server mounts it too. */
export function createBackend(target: Target, api: Hono, { origins, composeHash } = LOCAL): Hono {
  const app = new Hono();
  const { requireOwnHost, refuseForeignOrigin } = admission(origins.map((one) => new URL(one)));
  app.use('/api/*', requireOwnHost, refuseForeignOrigin);
  app.use('/config.json', requireOwnHost);
  app.on(['GET', 'HEAD'], '/config.json', (c) => {
    c.header('Cache-Control', 'no-store');
    const config = servedConfig(target, c.req.header('host') ?? '');
    return c.json({ ...config, ...(composeHash !== undefined && { composeHash }) });
  });
  app.route('/', createImages(target));
  app.route('/', createLogs(target, api));
  app.route('/', api);
  app.all('/api/*', (c) => c.json({ detail: 'Not Found' }, 404));
  app.onError((error, c) => failed(error) ?? ownAnswer(c, failure, 500));
  return app;
}

/**
 * The whole server: headers on every answer, then the backend, then the built files. At public `origins` it
 * writes a line for each request.
 */
export function createConsole(target: Target, api: Hono, files: BuiltFiles, place = LOCAL): Hono {
  const { origins, base } = place;
  const app = new Hono({ getPath: readPath(base) });
  app.use(withSecurityHeaders(origins));
  // For who watches over it, by whatever name: it says nothing else.
  app.get('/health', (c) => c.text('ok', 200, { 'Cache-Control': 'no-store' }));
  if (origins.length > 0) app.use(logRequest);
  app.use(admission(origins.map((one) => new URL(one))).requireOwnHost);
  app.use(keepBelow(base));
  app.route('/', createBackend(target, api, place));
  app.all('*', staticFiles(files));
  app.onError((error, c) => failed(error) ?? c.text(failure, 500));
  return app;
}

/** One line for a request: what was asked and how it went, and nothing of what was sent. */
const logRequest: MiddlewareHandler = async (c, next) => {
  const start = performance.now();
  await next();
  const took = Math.round(performance.now() - start);
  // Without the query; the path is written as it came, in visible ASCII.
  const path = new URL(c.req.url).pathname.slice(0, 200);
  console.log(`${new Date().toISOString()} ${c.req.method} ${path} ${c.res.status} ${took} ms`);
};

const failure = 'The console server failed; its terminal shows why.';

/** Tells the terminal, unless only a client went away in the middle of its request. */
function failed(error: Error): Response | undefined {
  if (hasLeft(error)) return new Response(null, { status: 400 });
  console.error(error);
  return undefined;
}
