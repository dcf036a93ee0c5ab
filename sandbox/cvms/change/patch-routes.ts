import type { Context } from 'hono';
import { apiBase } from '#sandbox/http/api-base';
import type { Cvm } from '#sandbox/cvms/cvm';
import { optionalBody } from '#sandbox/http/checked-body';
import { refuse } from '#sandbox/http/refusal';
import type { SandboxState } from '#sandbox/state';
import { acceptChange, changeableCvm, noChange } from './changing';
import type { Change } from './change';
import { isEmptyPatch, patchBody, patchedChange } from './patch-body';
import { pendingState } from './pending-changes';
import {
  checkRegistered,
  isOnChain,
  mustRegister,
  onchainStatus,
  registrationInHeaders,
} from './registration';

/**
 * `PATCH /cvms/{id}`: only what is to change. On chain, where the hash moves, in two phases: 465 with what has to be
 * registered, then the same call without a body and with both headers. `X-Prepare-Only: true` gives a token besides.
 */
export async function patchCvm(c: Context, state: SandboxState): Promise<Response> {
  const cvm = changeableCvm(c, state);
  const body = await optionalBody(c, patchBody);
  const { compose_hash, transaction_hash } = registrationInHeaders(c);
  if (isEmptyPatch(body) && compose_hash !== undefined) {
    return acceptChange(c, state, cvm, confirmed(cvm, compose_hash, transaction_hash, state));
  }
  const change = await patchedChange(cvm, body, state);
  return carryOut(c, state, cvm, change);
}

/** The second phase: the body of the first was kept. */
function confirmed(
  cvm: Cvm,
  composeHash: string,
  transactionHash: string | undefined,
  state: SandboxState,
): Change {
  const pending = state.pending.find('patch', cvm.id, composeHash);
  if (!pending || pendingState(pending, state.now()) !== 'live') throw refuse('ERR-01-006');
  checkRegistered(cvm, composeHash, transactionHash, state);
  return pending.change;
}

/** Makes a change at once, or keeps it and refuses with 465 where its hash has to be registered first. */
export function carryOut(
  c: Context,
  state: SandboxState,
  cvm: Cvm,
  change: Change | undefined,
  more: object = {},
): Response {
  if (!change) return noChange(c);
  const { next } = change;
  if (!next || !isOnChain(cvm)) return acceptChange(c, state, cvm, change, more);
  const { compose_hash } = next;
  const given = registrationInHeaders(c);
  if (given.compose_hash === compose_hash && given.transaction_hash !== undefined) {
    checkRegistered(cvm, compose_hash, given.transaction_hash, state);
    return acceptChange(c, state, cvm, change, more);
  }
  const isPrepared = c.req.header('x-prepare-only')?.toLowerCase() === 'true';
  const token = isPrepared ? crypto.randomUUID() : undefined;
  state.pending.add(
    { kind: 'patch', cvm_id: cvm.id, compose_hash, change, ...(token !== undefined && { token }) },
    state.now(),
  );
  throw mustRegister(
    cvm,
    compose_hash,
    token === undefined ? {} : prepared(c, state, cvm, compose_hash, token),
  );
}

function prepared(
  c: Context,
  state: SandboxState,
  cvm: Cvm,
  composeHash: string,
  token: string,
): Record<string, unknown> {
  return {
    commit_token: token,
    commit_url: `https://cloud.phala.com/cvms/${cvm.id}/commit?token=${token}`,
    api_commit_url: `${apiBase(c)}/cvms/${cvm.id}/commit-update`,
    onchain_status: onchainStatus(cvm, composeHash, state),
  };
}
