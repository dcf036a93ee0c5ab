import type { Context } from 'hono';
import { refuseText } from '#sandbox/http/refusal';
import type { SandboxState } from '#sandbox/state';

/**
 * Sandbox only: the last provision body exactly as it arrived, so that tests can compare bytes;
 * with `?name=`, the last that holds this name, so that tests can run side by side.
 */
export function lastProvision(c: Context, state: SandboxState): Response {
  const name = c.req.query('name');
  const bytes = state.findBody(name === undefined ? '' : JSON.stringify(name));
  if (!bytes) throw refuseText(404, 'Nothing has been provisioned yet');
  return c.body(bytes, 200, { 'Content-Type': 'application/octet-stream' });
}
