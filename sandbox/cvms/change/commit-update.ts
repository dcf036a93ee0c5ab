import type { Context } from 'hono';
import { z } from '@/domain/schema/zod';
import type { Cvm } from '#sandbox/cvms/cvm';
import { cvmOfPath } from '#sandbox/cvms/cvm-of-path';
import { optionalBody } from '#sandbox/http/checked-body';
import { refuse, refuseText } from '#sandbox/http/refusal';
import { plainHex } from '#sandbox/kms/plain-hex';
import { kmsWithKey } from '#sandbox/provision/provision';
import type { SandboxState } from '#sandbox/state';
import { acceptChange, checkChangeable } from './changing';
import { pendingState, type PendingChange } from './pending-changes';
import { checkRegistered, onchainStatus } from './registration';

const committed = z.looseObject({
  token: z.string().optional(),
  compose_hash: z.string().nullish(),
  transaction_hash: z.string().nullish(),
});

/** `POST /cvms/{id}/commit-update {token, compose_hash, transaction_hash}`, without a key: the token is one. */
export async function commitUpdate(c: Context, state: SandboxState): Promise<Response> {
  const body = await optionalBody(c, committed);
  const cvm = cvmOfPath(c, state);
  const pending = pendingOf(cvm, body.token ?? c.req.query('token'), state);
  checkChangeable(cvm, state);
  const hash = plainHex(body.compose_hash ?? '');
  if (hash !== '' && hash !== pending.compose_hash) {
    throw refuseText(400, 'compose_hash is not the one that was prepared');
  }
  checkRegistered(cvm, pending.compose_hash, body.transaction_hash, state);
  return acceptChange(c, state, cvm, pending.change);
}

/** `GET /cvms/{id}/commit-update?token=`, without a key: what a token stands for. Its shape is the sandbox's guess. */
export function readUpdate(c: Context, state: SandboxState): Response {
  const cvm = cvmOfPath(c, state);
  const { compose_hash, expires } = pendingOf(cvm, c.req.query('token'), state);
  return c.json({
    status: 'pending_approval',
    cvm_id: cvm.id,
    name: cvm.plan.name,
    app_id: cvm.contract_address,
    compose_hash,
    current_compose_hash: cvm.compose_hash,
    device_id: cvm.plan.match.node.device_id,
    kms_info: kmsWithKey(cvm.plan.match.kms),
    onchain_status: onchainStatus(cvm, compose_hash, state),
    expires_at: new Date(expires).toISOString(),
  });
}

function pendingOf(cvm: Cvm, token: string | undefined, state: SandboxState): PendingChange {
  const pending = state.pending.byToken(token ?? '');
  if (!pending || pending.cvm_id !== cvm.id) throw refuseText(404, 'Invalid commit token');
  if (pendingState(pending, state.now()) !== 'live') {
    throw refuse('ERR-01-006', { message: 'The commit token has expired or was superseded' });
  }
  return pending;
}
