import type { Context } from 'hono';
import type { Cvm } from '#sandbox/cvms/cvm';
import { cvmOfPath } from '#sandbox/cvms/cvm-of-path';
import { integerQuery } from '#sandbox/http/query';
import type { SandboxState } from '#sandbox/state';
import { stateStream, type WatchedState } from './state-stream';

/** Looked at far more often than the API promises, so that nothing that passes is missed. */
const LOOK_MS = 200;

/**
 * `GET /cvms/{id}/state`: how far it is (the SDK's CvmStateSchema, which allows no nulls); with `target` as
 * server-sent events until it is there.
 */
export function cvmStateOf(c: Context, state: SandboxState): Response {
  const cvm = cvmOfPath(c, state);
  const target = c.req.query('target');
  if (target === undefined) return c.json(stateView(cvm, state));
  integerQuery(c, 'interval', { fallback: 5, min: 5, max: 30 });
  const timeout = integerQuery(c, 'timeout', { fallback: 300, min: 10, max: 600 });
  return stateStream({
    target,
    every: LOOK_MS,
    timeout: timeout * 1000,
    look: () => (state.fleet.find(cvm.id) === cvm ? stateView(cvm, state) : undefined),
  });
}

function stateView(cvm: Cvm, state: SandboxState): WatchedState {
  const { status, uptime, boot_progress, boot_error, shutdown_progress } = state.stateOf(cvm);
  return {
    id: cvm.vm_uuid,
    vm_uuid: cvm.vm_uuid,
    name: cvm.plan.name,
    ...(cvm.instance_id !== null && { instance_id: cvm.instance_id }),
    status,
    derived_status: status,
    uptime,
    ...(boot_progress !== null && { boot_progress }),
    ...(boot_error !== null && { boot_error }),
    ...(shutdown_progress !== null && { shutdown_progress }),
  };
}
