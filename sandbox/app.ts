import { Hono, type Context, type Handler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { requireKey } from './authentication';
import { Refusal } from './refusal';
import { BODY_LIMIT } from './request-body';
import { currentUser } from './routes/account';
import { instanceTypes, instanceTypesOfFamily } from './routes/instance-types';
import { kmsList, nextAppIds } from './routes/kms';
import { lastProvision } from './routes/last-provision';
import { osImages } from './routes/os-images';
import { provisionCvm } from './routes/provision';
import { availableTeepods } from './routes/teepods';
import { SandboxState } from './state';

export interface SandboxOptions {
  /** The one key that is accepted. */
  apiKey?: string;
  /** Called once per request with method, path, status and time; never with a key or a body. */
  log?: (line: string) => void;
  /** How long `fail-slow` takes. */
  slowMs?: number;
}

/** The embedded Phala Cloud API under /api/v1. Its state lives in memory, in the app that is returned. */
export function createSandbox(options: SandboxOptions = {}): Hono {
  const { apiKey = 'phak_sandbox', log = () => {}, slowMs = 90_000 } = options;
  const state = new SandboxState();
  const key = requireKey(apiKey);
  const api = new Hono();

  api.use(async (c, next) => {
    const start = performance.now();
    await next();
    log(
      `${c.req.method} ${c.req.path} ${c.res.status} ${Math.round(performance.now() - start)} ms`,
    );
  });
  const get = (path: string, ...handlers: Handler[]) => {
    api.on(['GET'], [path], ...handlers);
    api.all(path, methodNotAllowed('GET'));
  };
  get('/auth/me', key, currentUser);
  get('/instance-types', instanceTypes);
  get('/instance-types/:family', instanceTypesOfFamily);
  get('/teepods/available', key, availableTeepods);
  get('/kms', key, kmsList);
  get('/kms/phala/next_app_id', key, (c) => nextAppIds(c, state));
  get('/os-images', key, osImages);
  get('/_sandbox/last-provision', key, (c) => lastProvision(c, state));

  const limit = bodyLimit({
    maxSize: BODY_LIMIT,
    onError: (c) => c.json({ detail: 'Request Entity Too Large' }, 413),
  });
  api.post('/cvms/provision', key, limit, (c) => provisionCvm(c, state, slowMs));
  api.all('/cvms/provision', methodNotAllowed('POST'));

  // A route and not notFound(), which is lost when this app is mounted in another.
  api.all('*', (c) => c.json({ detail: 'Not Found' }, 404));
  api.onError((error, c) => answerError(error, c, log));
  return new Hono().route('/api/v1', api);
}

/** Starlette's answer to a known path with another method. */
function methodNotAllowed(allow: string): Handler {
  return (c) => c.json({ detail: 'Method Not Allowed' }, 405, { Allow: allow });
}

function answerError(error: Error, c: Context, log: (line: string) => void): Response {
  if (error instanceof Refusal) return Response.json(error.body, { status: error.status });
  // Where, but not what: a message may quote the body.
  log(
    `unexpected ${error.name} ${(error.stack ?? '')
      .split('\n')
      .filter((l) => /^\s+at /.test(l))
      .join('\n')}`,
  );
  return c.text('Internal Server Error', 500);
}
