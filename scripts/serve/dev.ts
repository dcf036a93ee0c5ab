import { getRequestListener } from '@hono/node-server';
import { createServer, type Plugin } from 'vite';
import { createApi } from './api';
import { createBackend } from './app';
import { closeOnSignal } from './listen';
import { readSettings, type Settings } from './settings';
import { describeServer } from './serve';

/** Vite with HMR, and the backend of the real server in front of it. No CSP here: HMR needs a looser one. */
export async function dev(root: string, env: NodeJS.ProcessEnv): Promise<void> {
  const settings = readSettings(env, 5173);
  const plugins = [await backend(settings)];
  const server = await createServer({ root, plugins, server: { port: settings.port } });
  await server.listen();
  closeOnSignal(() => server.close());
  server.printUrls();
  console.log(`  API: ${describeServer(settings)}`);
}

async function backend({ target }: Settings): Promise<Plugin> {
  const { fetch } = createBackend(target, await createApi(target));
  const answer = getRequestListener(fetch);
  return {
    name: 'console-backend',
    configureServer: ({ middlewares }) => {
      middlewares.use((request, response, next) => {
        const path = (request.url ?? '').replace(/\?.*/s, '');
        if (path === '/config.json' || path.startsWith('/api/')) void answer(request, response);
        else next();
      });
    },
  };
}
