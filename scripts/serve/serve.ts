import { join } from 'node:path';
import { createApi } from './api';
import { createConsole } from './app';
import { loadFiles } from './files';
import { closeOnSignal, listen, requireFreePort } from './listen';
import { ownComposeHash } from './own-document';
import { placePages } from './place-pages';
import { readSettings, type ServerPlace, type Settings } from './settings';

/** Reads the environment and refuses what cannot work. */
export async function prepare(
  env: NodeJS.ProcessEnv,
  place: ServerPlace,
): Promise<Settings & { place: ServerPlace }> {
  const settings = readSettings(env, 4173);
  await requireFreePort(settings.port);
  return { ...settings, place };
}

/** Serves the built page with its API until a signal ends it. */
export async function serve(
  root: string,
  { port, target, place }: Settings & { place: ServerPlace },
): Promise<void> {
  const { host, origins, base } = place;
  const [api, built] = await Promise.all([createApi(target, base), loadFiles(join(root, 'dist'))]);
  const files = await placePages(built, base);
  const composeHash = await ownComposeHash();
  const server = await listen(createConsole(target, api, files, { ...place, composeHash }), port, {
    host,
  });
  closeOnSignal(server.close);
  const here = `http://${host ?? 'localhost'}:${server.port}`;
  console.log(`
  Provision Console

    open   ${origins.length === 0 ? here : `${origins.map((one) => `${one}${base}/`).join(', ')} (listens at ${here})`}
    API    ${describeServer({ port, target })}
    stop   Ctrl+C
`);
}

export function describeServer({ target }: Settings): string {
  if (target.kind === 'cloud') {
    const through = target.proxy ? ` through the proxy ${target.proxy.name}` : '';
    return `${target.upstream.origin}/api/v1${through} (type your key on the page)`;
  }
  return 'the sandbox in this process; what it is told is gone when it stops';
}
