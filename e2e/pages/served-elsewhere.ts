import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, stat } from 'node:fs/promises';
import { createServer as createHttpServer } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A console of its own for one story, at another address than the others; `end` stops it. */
export interface Served {
  address: string;
  end: () => Promise<void>;
}

/** Serves the built page below a path of this machine, as `PUBLIC_ORIGIN` says it. */
export async function serveBelow(path: string): Promise<Served> {
  const port = await freePort();
  return serveAs(`http://localhost:${port}${path}`, port);
}

/** Serves the built page at a port, for browsers that reach it by this address. */
export async function serveAs(address: string, port: number): Promise<Served> {
  return { address, end: await serve(port, { PUBLIC_ORIGIN: address }) };
}

/** Serves it for stories that follow one another, with room for the machines that they leave. */
export async function serveForStories(): Promise<Served> {
  for (let left = 3; ; left -= 1) {
    const port = await freePort();
    try {
      const end = await serve(port, { SANDBOX_HOLDING: '20' });
      return { address: `http://localhost:${port}`, end };
    } catch (error) {
      // Somebody else took the port meanwhile.
      if (left === 1) throw error;
    }
  }
}

async function serve(port: number, more: Record<string, string>): Promise<Served['end']> {
  const env = {
    ...process.env,
    PORT: String(port),
    // Set here and not inherited: a forwarding start in the same shell must not redirect the tests.
    PHALA_API_URL: '',
    SANDBOX_API_KEY: '',
    SANDBOX_BOOT_MS: '1500',
    ...more,
  };
  const file = fileURLToPath(new URL('../../scripts/serve.mjs', import.meta.url));
  const server = spawn(process.execPath, [file], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const kill = () => void server.kill();
  process.on('exit', kill);
  const tooEarly = once(server, 'exit').then(([code]) => {
    throw new Error(`The server ended with status ${code} before it listened.`);
  });
  // It ends later too, and then nobody waits for this.
  tooEarly.catch(() => undefined);
  await Promise.race([once(server.stdout, 'data'), tooEarly]);
  server.stdout.resume();
  return async () => {
    process.off('exit', kill);
    const ended = once(server, 'exit');
    server.kill();
    await ended;
  };
}

/** A port of the loopback address that nobody listens at now. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  // Of a server that listens on a port.
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** Serves the files of the built page as the plainest static host does: without a header of ours, or an API. */
export async function serveFiles(): Promise<Served> {
  const folder = fileURLToPath(new URL('../../dist', import.meta.url));
  const host = createHttpServer(async ({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://localhost');
    const index = pathname.endsWith('/') ? 'index.html' : '';
    const send = async (file: string, status: number) => {
      const body = await readFile(join(folder, file));
      response.writeHead(status, { 'content-type': TYPES[extname(file)] ?? '' }).end(body);
    };
    await send(pathname + index, 200).catch(async () => {
      const isFolder = await stat(join(folder, pathname)).then(
        (it) => it.isDirectory(),
        () => false,
      );
      if (isFolder) response.writeHead(301, { location: `${pathname}/` }).end();
      else await send('404.html', 404);
    });
  }).listen(0, '127.0.0.1');
  await once(host, 'listening');
  const { port } = host.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/`,
    async end() {
      host.closeAllConnections();
      await new Promise((resolve) => host.close(resolve));
    },
  };
}
