import type { Context } from 'hono';
import { lastOperation, type Cvm } from '#sandbox/cvms/cvm';
import { cvmOfPath } from '#sandbox/cvms/cvm-of-path';
import { openEnv } from '#sandbox/cvms/create/open-env';
import { busy, losesAnswer, throwDemanded } from '#sandbox/failures/demanded';
import { refuseText } from '#sandbox/http/refusal';
import { envSecretKey } from '#sandbox/kms/keys';
import type { SandboxState } from '#sandbox/state';
import type { Change, NewValues } from './change';
import { makeChange } from './make-change';

/** The CVM of a path that may be changed now: its name asks for no refusal, and nothing is under way. */
export function changeableCvm(c: Context, state: SandboxState): Cvm {
  const cvm = cvmOfPath(c, state);
  checkChangeable(cvm, state);
  return cvm;
}

export function checkChangeable(cvm: Cvm, state: SandboxState): void {
  throwDemanded('change', cvm.plan.name);
  if (state.stateOf(cvm).in_progress) throw busy();
}

/** Makes a change and answers as the cloud does to every change: 202, and the id to follow it by. */
export function acceptChange(
  c: Context,
  state: SandboxState,
  cvm: Cvm,
  change: Change,
  more: object = {},
): Response {
  // What was waited for may have let another call in.
  if (state.stateOf(cvm).in_progress) throw busy();
  makeChange(cvm, change, state);
  return accepted(c, cvm, more);
}

export function accepted(c: Context, cvm: Cvm, more: object = {}): Response {
  if (losesAnswer('change', cvm.plan.name)) throw refuseText(502, 'Bad Gateway');
  const { correlation_id } = lastOperation(cvm);
  const message = 'The CVM is being updated';
  return c.json({ status: 'in_progress', message, correlation_id, ...more }, 202);
}

/** The answer to a change that changes nothing. */
export function noChange(c: Context): Response {
  return c.json({ status: 'no_change', message: 'Nothing to update' });
}

/** Values that were sealed to the app's key, opened; 400 where they cannot be. */
export async function newValues(
  { app_id, plan }: Cvm,
  sealed: string,
  names: string[] | null | undefined,
): Promise<NewValues> {
  const env = await openEnv(sealed, envSecretKey(plan.match.kms.id, app_id));
  return { env, sealed, names: names ?? env.map(({ key }) => key) };
}
