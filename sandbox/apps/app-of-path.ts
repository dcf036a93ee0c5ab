import type { Context } from 'hono';
import type { Cvm } from '#sandbox/cvms/cvm';
import { refuseText } from '#sandbox/http/refusal';
import { isPlainAddress, plainHex } from '#sandbox/kms/plain-hex';
import type { SandboxState } from '#sandbox/state';

/** The app id a path names, with or without `app_` or `0x`; 400 for what is none. */
export function appIdOfPath(c: Context): string {
  const appId = plainHex((c.req.param('app') ?? '').replace(/^app_/, ''));
  if (!isPlainAddress(appId)) throw refuseText(400, 'Invalid app ID format');
  return appId;
}

/** The living CVMs of the app a path names, the newest first; 404 for an app that never was. */
export function appOfPath(c: Context, state: SandboxState): { appId: string; cvms: Cvm[] } {
  const appId = appIdOfPath(c);
  const cvms = state.fleet.list().filter(({ app_id }) => app_id === appId);
  if (cvms.length === 0 && state.revisions.of(appId).length === 0) {
    throw refuseText(404, 'App not found');
  }
  return { appId, cvms };
}
