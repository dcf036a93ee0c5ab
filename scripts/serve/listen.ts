import type { Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';
import { Refusal } from './refusal';

export interface Listening {
  readonly port: number;
  /** Takes no more requests, and resolves when those under way are answered, or have had their time. */
  readonly close: () => Promise<void>;
}

interface ListenOptions {
  /** One address to listen at, instead of the two that mean this machine. */
  host?: string | undefined;
  advice?: string;
}

/** Binds both loopback addresses, so that "localhost" works whichever one it means, or the one that is named. */
export async function listen(
  app: Hono,
  port: number,
  { host, advice = portAdvice }: ListenOptions = {},
): Promise<Listening> {
  const first = await bind(app, port, host ?? '127.0.0.1').catch((error: unknown) =>
    refuse(error, port, advice),
  );
  const bound = (first.address() as AddressInfo).port;
  if (host !== undefined) return { port: bound, close: () => end([first]) };
  const second = await bind(app, bound, '::1').catch((error: unknown) => {
    // No IPv6 on this machine is fine; another program there would answer half of the requests.
    if (!isBusy(error)) return undefined;
    first.close();
    return refuse(error, bound, advice);
  });
  return { port: bound, close: () => end(second ? [first, second] : [first]) };
}

/** A call that creates a machine must not be cut off; one that never ends must not hold the process. */
const LAST_ANSWERS_MS = 10_000;

async function end(servers: readonly Server[]): Promise<void> {
  const ended = servers.map((server) => new Promise((resolve) => server.close(resolve)));
  for (const server of servers) server.closeIdleConnections();
  const cut = setTimeout(() => {
    for (const server of servers) server.closeAllConnections();
  }, LAST_ANSWERS_MS);
  await Promise.all(ended);
  clearTimeout(cut);
}

/** Says now what listening would say after a build; it only knocks, so that nobody takes it for the server. */
export async function requireFreePort(port: number): Promise<void> {
  const answers = await Promise.all(['127.0.0.1', '::1'].map((host) => isAnswered(host, port)));
  if (port !== 0 && answers.includes(true)) await refuseBusy(port, portAdvice);
}

function isAnswered(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port });
    const settle = (answered: boolean) => {
      socket.destroy();
      resolve(answered);
    };
    socket.once('connect', () => settle(true)).once('error', () => settle(false));
  });
}

/** A Ctrl+C comes twice, from the terminal and from npm: what comes as soon as this is the same one. */
const SAME_SIGNAL_MS = 500;

/** Ctrl+C, `kill` and a closed terminal all end it, with the answers that are under way; a second one at once. */
export function closeOnSignal(close: () => Promise<void>): void {
  let since: number | undefined;
  const stop = () => {
    if (since !== undefined) {
      if (performance.now() - since > SAME_SIGNAL_MS) process.exit(0);
      return;
    }
    since = performance.now();
    void close().then(() => process.exit(0));
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  // npm may be ended in a way that it cannot pass on; then we have a new parent.
  const parent = process.ppid;
  const check = () => process.ppid !== parent && since === undefined && stop();
  if (process.env['npm_lifecycle_event']) setInterval(check, 500).unref();
}

function bind(app: Hono, port: number, host: string): Promise<Server> {
  // The adaptor's type also covers HTTP/2 servers; without options it makes a plain one.
  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host }, () => {
      server.off('error', reject);
      resolve(server);
    });
  });
}

const codeOf = (error: unknown) =>
  error instanceof Error && 'code' in error ? error.code : undefined;
const isBusy = (error: unknown) => codeOf(error) === 'EADDRINUSE';
const portAdvice = 'PORT=4200 npm start';

async function refuse(error: unknown, port: number, advice: string): Promise<never> {
  if (codeOf(error) === 'EACCES') {
    throw new Refusal(`Port ${port} needs rights this account has not. Choose another: ${advice}`);
  }
  if (!isBusy(error)) throw error;
  return refuseBusy(port, advice);
}

async function refuseBusy(port: number, advice: string): Promise<never> {
  const who = (await isConsole(port)) ? 'another Provision Console' : 'another program';
  throw new Refusal(`Port ${port} is in use by ${who}. Choose another: ${advice}`);
}

async function isConsole(port: number): Promise<boolean> {
  try {
    const answer = await fetch(`http://localhost:${port}/config.json`, {
      signal: AbortSignal.timeout(1000),
    });
    const config = (await answer.json()) as { target?: { apiVersion?: unknown } } | null;
    return typeof config?.target?.apiVersion === 'string';
  } catch {
    return false;
  }
}
