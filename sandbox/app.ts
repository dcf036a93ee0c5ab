import { Hono, type Context } from 'hono';
import { hasLeft } from '#sandbox/http/has-left';
import { startMachines } from '#sandbox/cvms/first-machines';
import { ApiRefusal } from '#sandbox/http/refusal';
import { addRoutes } from '#sandbox/http/route-table';
import { SandboxState, type StateOptions } from './state';

export interface SandboxOptions extends StateOptions {
  /** The one key that is accepted. */
  apiKey?: string;
  /** Called once per request with method, path, status and time; never with a key or a body. */
  log?: (line: string) => void;
  /** How long `fail-slow` takes. */
  slowMs?: number;
  /** Whether the workspace begins without a machine; tests that count begin with none. */
  empty?: boolean;
  /** How many machines there are more than the first two. */
  machines?: number;
}

/** The embedded Phala Cloud API under /api/v1. Its state lives in memory, in the app that is returned. */
export function createSandbox(options: SandboxOptions = {}): Hono {
  const { apiKey = 'phak_sandbox', log = () => {}, slowMs = 90_000, empty = false } = options;
  const { machines = 0 } = options;
  const api = new Hono();

  api.use(async (c, next) => {
    const start = performance.now();
    await next();
    log(
      `${c.req.method} ${c.req.path} ${c.res.status} ${Math.round(performance.now() - start)} ms`,
    );
  });
  const state = new SandboxState(options);
  if (!empty) startMachines(state, machines);
  addRoutes(api, { apiKey, slowMs, state });
  // A route and not notFound(), which is lost when this app is mounted in another.
  api.all('*', (c) => c.json({ detail: 'Not Found' }, 404));
  api.onError((error, c) => answerError(error, c, log));
  return new Hono().route('/api/v1', api);
}

function answerError(error: Error, c: Context, log: (line: string) => void): Response {
  if (error instanceof ApiRefusal) {
    const headers = { 'X-Request-ID': error.requestId };
    return Response.json(error.body, { status: error.status, headers });
  }
  if (hasLeft(error)) return new Response(null, { status: 400 });
  // Where, but not what: a message may quote the body.
  log(
    `unexpected ${error.name} ${(error.stack ?? '')
      .split('\n')
      .filter((l) => /^\s+at /.test(l))
      .join('\n')}`,
  );
  return c.text('Internal Server Error', 500);
}
