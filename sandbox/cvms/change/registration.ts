import type { Context } from 'hono';
import type { Cvm } from '#sandbox/cvms/cvm';
import { ApiRefusal, refuse, structuredError } from '#sandbox/http/refusal';
import { kmsWithKey } from '#sandbox/provision/provision';
import { plainHex } from '#sandbox/kms/plain-hex';
import type { SandboxState } from '#sandbox/state';

export const isOnChain = ({ contract_address }: Cvm): boolean => contract_address !== null;

/** What a second call says of the registration, in headers or in its body. */
export interface RegistrationSaid {
  compose_hash: string | undefined;
  transaction_hash: string | undefined;
}

export function registrationInHeaders(c: Context): RegistrationSaid {
  const hash = c.req.header('x-compose-hash');
  return {
    compose_hash: hash === undefined ? undefined : plainHex(hash),
    transaction_hash: c.req.header('x-transaction-hash'),
  };
}

/**
 * 465: the hash has to be registered on chain. `details` hold what that needs, as fields and values (the SDK's
 * extractDetailsMap).
 */
export function mustRegister(cvm: Cvm, composeHash: string, more: Record<string, unknown> = {}) {
  const { kms, node } = cvm.plan.match;
  const values = {
    compose_hash: composeHash,
    app_id: cvm.contract_address,
    device_id: node.device_id,
    kms_info: kmsWithKey(kms),
    ...more,
  };
  const detail = structuredError('ERR-01-005');
  const details = Object.entries(values).map(([field, value]) => ({ field, value }));
  return new ApiRefusal(465, { detail: { ...detail, details } }, detail.request_id);
}

/** Words and nothing at all ask for a look at the contract alone. */
const STATE_ONLY = ['', 'already-registered'];

/** 467 where the transaction is no proof, 468 where the contract does not allow it. */
export function checkRegistered(
  cvm: Cvm,
  composeHash: string,
  transactionHash: string | null | undefined,
  state: SandboxState,
): void {
  const sent = (transactionHash ?? '').trim();
  if (!STATE_ONLY.includes(sent) && !state.contracts.proves(sent, cvm.app_id, composeHash)) {
    throw refuse('ERR-01-007');
  }
  if (!onchainStatus(cvm, composeHash, state).is_allowed) throw refuse('ERR-01-008');
}

export function onchainStatus(cvm: Cvm, composeHash: string, state: SandboxState) {
  return state.contracts.says(cvm.app_id, composeHash, cvm.plan.match.node.device_id);
}
