import { hasLeft } from '#sandbox/http/has-left';
import { Hono } from 'hono';
import type { BuiltFiles } from './files';
import { withSecurityHeaders } from './headers';
import { refuseForeignOrigin, requireLoopbackHost } from './local-only';
import { ownAnswer } from './own-answer';
import { servedConfig, type Target } from './runtime-config';
import { staticFiles } from './static';

/** What a page needs besides its own files; the dev server mounts it too. */
export function createBackend(target: Target, api: Hono): Hono {
  const app = new Hono();
  app.use('/api/*', requireLoopbackHost, refuseForeignOrigin);
  app.use('/config.json', requireLoopbackHost);
  app.on(['GET', 'HEAD'], '/config.json', (c) => {
    c.header('Cache-Control', 'no-store');
    return c.json(servedConfig(target, c.req.header('host') ?? ''));
  });
  app.route('/', api);
  app.all('/api/*', (c) => c.json({ detail: 'Not Found' }, 404));
  app.onError((error, c) => failed(error) ?? ownAnswer(c, failure, 500));
  return app;
}

/** The whole server: headers on every answer, then the backend, then the built files. */
export function createConsole(target: Target, api: Hono, files: BuiltFiles): Hono {
  const app = new Hono();
  app.use(withSecurityHeaders, requireLoopbackHost);
  app.route('/', createBackend(target, api));
  app.all('*', staticFiles(files));
  app.onError((error, c) => failed(error) ?? c.text(failure, 500));
  return app;
}

const failure = 'The console server failed; its terminal shows why.';

/** Tells the terminal, unless only a client went away in the middle of its request. */
function failed(error: Error): Response | undefined {
  if (hasLeft(error)) return new Response(null, { status: 400 });
  console.error(error);
  return undefined;
}
