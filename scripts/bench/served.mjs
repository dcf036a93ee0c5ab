import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build, preview } from 'vite';
import { root } from '../setup/entry.mjs';
import { freePort } from '../setup/free-port.mjs';

/** Serves a checkout's dist with its own server and sandbox, which `more` of the environment may tell how to be. */
export async function serveConsole(checkout, more = {}) {
  const port = await freePort();
  const server = spawn(process.execPath, [join(checkout, 'scripts', 'serve.mjs')], {
    cwd: checkout,
    env: { ...process.env, PORT: String(port), PHALA_API_URL: '', SANDBOX_API_KEY: '', ...more },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const failed = once(server, 'exit').then(() => {
    throw new Error(`The server of ${checkout} ended.`);
  });
  await Promise.race([once(server.stdout, 'data'), failed]);
  failed.catch(() => undefined);
  const { pid } = server;
  return { url: `http://localhost:${port}/`, pid, stop: () => server.kill() };
}

/** Builds and serves the page that holds Monaco and nothing else. */
export async function serveBare() {
  // Of this run alone: another may be under way in the same checkout.
  const outDir = join(root, '.cache', `bench-bare-${process.pid}`);
  const page = {
    configFile: false,
    root: join(root, 'scripts', 'bench', 'bare'),
    logLevel: 'error',
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      chunkSizeWarningLimit: 8000,
    },
    worker: { format: 'es' },
    preview: { host: 'localhost', port: await freePort(), strictPort: true },
  };
  await build(page);
  const server = await preview(page);
  const stop = async () => {
    await server.close();
    rmSync(outDir, { recursive: true, force: true });
  };
  return { url: server.resolvedUrls.local[0], stop };
}
