import type { Context } from 'hono';
import { z } from '@/domain/schema/zod';
import type { Cvm } from '#sandbox/cvms/cvm';
import { cvmOfPath } from '#sandbox/cvms/cvm-of-path';
import { accepted, checkChangeable, changeableCvm } from '#sandbox/cvms/change/changing';
import { makeChange } from '#sandbox/cvms/change/make-change';
import {
  checkRegistered,
  isOnChain,
  mustRegister,
  onchainStatus,
} from '#sandbox/cvms/change/registration';
import { optionalBody } from '#sandbox/http/checked-body';
import { refuseText } from '#sandbox/http/refusal';
import type { SandboxState } from '#sandbox/state';
import { appOfPath } from './app-of-path';
import type { Revision } from './revision-store';
import { revisionOfPath } from './revisions';

const which = z.looseObject({ vm_uuids: z.array(z.string()).nullish() });

/** `POST /apps/{app_id}/revisions/{id}/redeploy {vm_uuids?}`: which ones must be said where the app has several. */
export async function redeployRevision(c: Context, state: SandboxState): Promise<Response> {
  const revision = revisionOfPath(c, state);
  const { cvms } = appOfPath(c, state);
  const { vm_uuids } = await optionalBody(c, which);
  if (cvms.length > 1 && !vm_uuids?.length) throw refuseText(400, 'vm_uuids is required');
  const wanted = vm_uuids?.map((one) => one.replaceAll('-', ''));
  const chosen = cvms.filter(
    ({ vm_uuid }) => !wanted || wanted.includes(vm_uuid.replaceAll('-', '')),
  );
  const [first] = chosen;
  if (!first) throw refuseText(404, 'No such instance');
  for (const cvm of chosen) checkRedeploy(c, state, cvm, revision);
  for (const cvm of chosen) redeploy(cvm, revision, state);
  return accepted(c, first);
}

/** `POST /cvms/{id}/revisions/{id}/redeploy` for one. */
export function redeployOne(c: Context, state: SandboxState): Response {
  const cvm = changeableCvm(c, state);
  const wanted = c.req.param('revision') ?? '';
  const revision = state.revisions.of(cvm.app_id).find(({ revision_id }) => revision_id === wanted);
  if (!revision) throw refuseText(404, 'Revision not found');
  checkRedeploy(c, state, cvm, revision);
  redeploy(cvm, revision, state);
  return accepted(c, cvmOfPath(c, state));
}

function checkRedeploy(
  c: Context,
  state: SandboxState,
  cvm: Cvm,
  { compose_hash }: Revision,
): void {
  checkChangeable(cvm, state);
  const transaction = c.req.query('transaction_hash');
  if (!isOnChain(cvm)) return;
  if (transaction !== undefined) checkRegistered(cvm, compose_hash, transaction, state);
  else if (!onchainStatus(cvm, compose_hash, state).is_allowed)
    throw mustRegister(cvm, compose_hash);
}

/** The document of then, with the values of now. */
function redeploy(cvm: Cvm, { document, text, compose_hash }: Revision, state: SandboxState): void {
  makeChange(cvm, { type: 'redeploy', next: { document, text, compose_hash } }, state);
}
