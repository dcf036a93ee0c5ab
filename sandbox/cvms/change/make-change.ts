import type { Cvm } from '#sandbox/cvms/cvm';
import type { Operation } from '#sandbox/cvms/life/operation';
import type { SandboxState } from '#sandbox/state';
import type { Change } from './change';

/** Makes a change at once and starts the CVM again; whatever was prepared before is superseded. */
export function makeChange(
  cvm: Cvm,
  { type, next, values, plan }: Change,
  state: SandboxState,
): Operation {
  cvm.plan = { ...cvm.plan, ...plan, ...(next && { document: next.document }) };
  if (next) {
    cvm.document = next.text;
    cvm.compose_hash = next.compose_hash;
  }
  if (values) {
    cvm.env = values.env;
    cvm.env_keys = values.names;
    cvm.encrypted_env = values.sealed;
  }
  const operation = state.begin(cvm, { type, target: 'running', error: refusedBoot(cvm, state) });
  if (next || values) state.revisions.add(cvm, operation);
  state.pending.supersede(cvm.id);
  return operation;
}

/** What the KMS says to a guest whose document or device the app's contract does not allow. */
function refusedBoot(cvm: Cvm, state: SandboxState): string | null {
  if (cvm.contract_address === null) return null;
  const { app_id, compose_hash, plan } = cvm;
  const says = state.contracts.says(app_id, compose_hash, plan.match.node.device_id);
  if (!says.compose_hash_allowed) return 'The KMS refused the app keys: compose hash not allowed';
  return says.device_id_allowed ? null : 'The KMS refused the app keys: device not allowed';
}
