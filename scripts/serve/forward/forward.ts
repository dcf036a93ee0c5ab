import type { IncomingMessage } from 'node:http';
import type { HttpBindings } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { askUpstream, reasonOf, unanswered } from './ask-upstream';
import { pathBelow } from '#scripts/serve/below';
import { ownAnswer } from '#scripts/serve/own-answer';
import { passOn } from './pass-on';
import type { UpstreamProxy } from './upstream-proxy';

/** Ten times the API's limit on a compose file, and no more than a server should hold in memory. */
const maxBodyBytes = 2 * 1024 * 1024;
const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'];
const requestHeaders = [
  'x-api-key',
  'x-phala-version',
  'content-type',
  'accept',
  'user-agent',
  'x-compose-hash',
  'x-transaction-hash',
  'x-prepare-only',
];
const responseHeaders = ['content-type', 'content-encoding', 'retry-after', 'x-request-id'];
/** Encoded dots, slashes, backslashes, percent signs and NULs mean different paths to different servers. */
const trickyPath = /%(2e|2f|5c|25|00)|\\|\/\//i;

interface Way {
  /** The path that the console stands below. */
  base?: string;
  proxy?: UpstreamProxy | undefined;
}

/** Hands /api/v1 on to one upstream, fixed at start. The page's key passes through; nothing else of the browser's does. */
export function createForward(upstream: URL, { base = '', proxy }: Way = {}): Hono {
  const app = new Hono();
  // The rest of the body is not read, so the connection cannot be used again.
  const tooLarge = (c: Context) =>
    ownAnswer(c, 'The request body is larger than 2 MiB.', 413, { Connection: 'close' });
  app.use('/api/v1/*', bodyLimit({ maxSize: maxBodyBytes, onError: tooLarge }));
  app.all('/api/v1/*', async (c) => {
    const { pathname: asked, search } = new URL(c.req.url);
    const pathname = pathBelow(base, asked);
    if (!pathname?.startsWith('/api/v1/') || trickyPath.test(pathname)) {
      return ownAnswer(c, 'This path is not forwarded.', 400);
    }
    if (!methods.includes(c.req.method)) return ownAnswer(c, 'Method not allowed.', 405);
    const body = Buffer.from(await c.req.arrayBuffer());
    try {
      const answer = await askUpstream(new URL(pathname + search, upstream), {
        method: c.req.method,
        headers: headersFor(c, body),
        body,
        signal: c.req.raw.signal,
        proxy,
      });
      return await respond(c, answer, upstream);
    } catch (error) {
      return ownAnswer(c, unanswered(upstream, error, proxy), 502);
    }
  });
  return app;
}

function headersFor(c: Context, body: Buffer): Record<string, string> {
  const headers: Record<string, string> = { 'accept-encoding': 'identity' };
  for (const name of requestHeaders) {
    const value = c.req.header(name);
    if (value !== undefined) headers[name] = value;
  }
  if (body.length > 0 || c.req.method.startsWith('P'))
    headers['content-length'] = String(body.length);
  return headers;
}

async function respond(c: Context, answer: IncomingMessage, upstream: URL): Promise<Response> {
  const status = answer.statusCode ?? 0;
  if (status >= 300 && status < 400 && status !== 304) {
    discard(answer);
    // Following it would carry the key to wherever it points.
    return ownAnswer(
      c,
      `${upstream.host} answered with a redirect (${status}), which is not followed.`,
      502,
    );
  }
  if (status < 200 || status > 599) {
    discard(answer);
    return ownAnswer(c, `${upstream.host} answered with an unknown status (${status}).`, 502);
  }
  const headers = new Headers({ 'cache-control': 'no-store' });
  for (const name of responseHeaders) {
    const value = answer.headers[name];
    if (typeof value === 'string') headers.set(name, value);
  }
  const isEmpty = c.req.method === 'HEAD' || [204, 205, 304].includes(status);
  if (isEmpty) {
    discard(answer);
    return new Response(null, { status, headers });
  }
  const body = await passOn(answer, (error) => breakOff(c, upstream, error));
  return new Response(body, { status, headers });
}

/** An upstream that breaks off must look broken off to the page too: its connection is cut. */
function breakOff(c: Context, { host }: URL, error: unknown): void {
  if (!c.req.raw.signal.aborted)
    console.error(`${host} broke off its answer (${reasonOf(error)}).`);
  // Set by the server's adaptor.
  const { outgoing } = c.env as HttpBindings;
  outgoing.destroy();
}

function discard(answer: IncomingMessage): void {
  answer.on('error', () => undefined);
  answer.resume();
}
