import type { Hono } from 'hono';
import type { Target } from './runtime-config';

/** `base` is the path the console stands below. Loads only the one that is wanted: the sandbox brings the whole domain with it. */
export async function createApi(target: Target, base = ''): Promise<Hono> {
  if (target.kind === 'cloud') {
    const { createForward } = await import('./forward/forward');
    return createForward(target.upstream, { base, proxy: target.proxy });
  }
  const { createSandbox } = await import('#sandbox/app');
  const { apiKey, bootMs, machines, holding } = target;
  return createSandbox({
    apiKey,
    ...(bootMs !== undefined && { bootMs }),
    ...(machines !== undefined && { machines }),
    ...(holding !== undefined && { holding }),
  });
}
