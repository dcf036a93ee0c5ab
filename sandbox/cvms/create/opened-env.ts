import type { Context } from 'hono';
import { cvmOfPath } from '#sandbox/cvms/cvm-of-path';
import type { SandboxState } from '#sandbox/state';

/**
 * Sandbox only: what the guest of a CVM would be given, opened with the app's key, so that a test can
 * compare values. A variable that is not in `allowed_envs` is skipped, as the guest skips it
 * (dstack-util parse_env_file.rs).
 */
export function openedEnv(c: Context, state: SandboxState): Response {
  const { env, env_keys, plan } = cvmOfPath(c, state);
  const names: unknown = plan.document.allowed_envs;
  const allowed = new Set<unknown>(Array.isArray(names) ? names : []);
  return c.json({
    env: env.filter(({ key }) => allowed.has(key)),
    skipped: env.filter(({ key }) => !allowed.has(key)).map(({ key }) => key),
    env_keys,
  });
}
