import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { createClient } from '@phala/cloud';
import { createSandbox, type SandboxOptions } from './app';
import { KEY } from './test-client';

/** The official SDK in front of a fresh sandbox, over a socket; `close` ends both. */
export async function withSdk(options: SandboxOptions = {}) {
  // Without options the adaptor makes a plain HTTP server.
  const server = createAdaptorServer({
    fetch: createSandbox({ bootMs: 0, ...options }).fetch,
  }) as Server;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const baseURL = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v1`;
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return {
    close,
    /** The shapes of 2026-01-21, the SDK's own choice. */
    sdk: createClient({ apiKey: KEY, baseURL, version: '2026-01-21' }),
    sdk2025: createClient({ apiKey: KEY, baseURL, version: '2025-10-28' }),
    stranger: createClient({ apiKey: 'phak_other', baseURL }),
  };
}
