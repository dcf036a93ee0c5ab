import type { Context } from 'hono';
import { z } from '@/domain/schema/zod';
import { committedVm } from '#sandbox/cvms/shown/cvm-2025';
import { lastOperation, type Cvm } from '#sandbox/cvms/cvm';
import { cvmOfPath } from '#sandbox/cvms/cvm-of-path';
import { busy, losesAnswer, throwDemanded } from '#sandbox/failures/demanded';
import { wantsTextIds } from '#sandbox/http/api-version';
import { checkedBody, optionalBody } from '#sandbox/http/checked-body';
import { refuseText } from '#sandbox/http/refusal';
import type { SandboxState } from '#sandbox/state';
import type { NewOperation } from './operation';

/** `POST /cvms/{id}/start`; one that runs is left as it is. */
export function startCvm(c: Context, state: SandboxState): Response {
  const cvm = livingCvm(c, state);
  if (state.stateOf(cvm).in_progress) throw busy();
  return changed(c, state, cvm, state.stateOf(cvm).status !== 'running' && START);
}

/** `POST /cvms/{id}/shutdown`: the guest is asked to end. */
export function shutdownCvm(c: Context, state: SandboxState): Response {
  const cvm = livingCvm(c, state);
  if (state.stateOf(cvm).in_progress) throw busy();
  return changed(c, state, cvm, state.stateOf(cvm).status !== 'stopped' && SHUTDOWN);
}

/** `POST /cvms/{id}/stop`: pulls the plug, also on what is under way. */
export function stopCvm(c: Context, state: SandboxState): Response {
  const cvm = livingCvm(c, state);
  const isStopped = state.stateOf(cvm).status === 'stopped';
  if (!isStopped) cancelRunning(cvm, state);
  return changed(c, state, cvm, !isStopped && STOP);
}

const force = z.looseObject({ force: z.boolean().optional() });

/** `POST /cvms/{id}/restart {force?}`; of one that is stopped it is a start. */
export async function restartCvm(c: Context, state: SandboxState): Promise<Response> {
  const cvm = livingCvm(c, state);
  await optionalBody(c, force);
  if (state.stateOf(cvm).in_progress) throw busy();
  return changed(c, state, cvm, RESTART);
}

/** `DELETE /cvms/{id}`: 204; its name, app id and place are free again. */
export function deleteCvm(c: Context, state: SandboxState): Response {
  const cvm = livingCvm(c, state);
  state.fleet.remove(cvm);
  if (losesAnswer('life', cvm.plan.name)) throw refuseText(502, 'Bad Gateway');
  return c.body(null, 204);
}

const START: NewOperation = { type: 'start', target: 'running' };
const RESTART: NewOperation = { type: 'restart', target: 'running' };
const SHUTDOWN: NewOperation = { type: 'shutdown', target: 'stopped' };
const STOP: NewOperation = { type: 'stop', target: 'stopped' };

/** The CVM of a path whose name does not ask for a refusal. */
function livingCvm(c: Context, state: SandboxState): Cvm {
  const cvm = cvmOfPath(c, state);
  throwDemanded('life', cvm.plan.name);
  return cvm;
}

function changed(
  c: Context,
  state: SandboxState,
  cvm: Cvm,
  operation: NewOperation | false,
): Response {
  if (operation) state.begin(cvm, operation);
  if (losesAnswer('life', cvm.plan.name)) throw refuseText(502, 'Bad Gateway');
  return c.json(committedVm(cvm, state.stateOf(cvm), wantsTextIds(c)));
}

/** Ends what is under way; whether anything was. */
export function cancelRunning(cvm: Cvm, state: SandboxState): boolean {
  if (!state.stateOf(cvm).in_progress) return false;
  lastOperation(cvm).cancelled = state.now();
  return true;
}

const many = z.looseObject({ cvm_ids: z.array(z.string()).max(50) });

/** `POST /cvms/batch-stop {cvm_ids}`: at most 50; those that are stopped already are skipped. */
export async function batchStop(c: Context, state: SandboxState): Promise<Response> {
  const { cvm_ids } = await checkedBody(c, many);
  const answer = { total: cvm_ids.length, stopped: 0, skipped: 0, errors: [] as object[] };
  for (const cvm_id of cvm_ids) {
    const cvm = state.fleet.find(cvm_id);
    if (!cvm) answer.errors.push({ cvm_id, error: 'CVM not found' });
    else if (state.stateOf(cvm).status === 'stopped') answer.skipped += 1;
    else {
      cancelRunning(cvm, state);
      state.begin(cvm, STOP);
      answer.stopped += 1;
    }
  }
  return c.json(answer);
}

const deletion = z.looseObject({
  scheduled_delete_at: z.iso.datetime({ offset: true }).nullable(),
});

/** `PATCH /cvms/{id}/scheduled-delete {scheduled_delete_at}`: noted; the sandbox deletes nothing by itself. */
export async function scheduleDelete(c: Context, state: SandboxState): Promise<Response> {
  const cvm = livingCvm(c, state);
  const { scheduled_delete_at } = await checkedBody(c, deletion);
  if (scheduled_delete_at !== null && Date.parse(scheduled_delete_at) <= state.now()) {
    throw refuseText(400, 'scheduled_delete_at must be in the future');
  }
  cvm.scheduled_delete_at = scheduled_delete_at;
  return changed(c, state, cvm, false);
}
