import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { createSandbox, type SandboxOptions } from '#sandbox/app';

/** A fresh sandbox on a socket of its own, for tests that call it from elsewhere. */
export async function listenForTests(options: SandboxOptions = {}) {
  // Without options the adaptor makes a plain HTTP server.
  const server = createAdaptorServer({
    fetch: createSandbox({ bootMs: 0, empty: true, ...options }).fetch,
  }) as Server;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v1`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
