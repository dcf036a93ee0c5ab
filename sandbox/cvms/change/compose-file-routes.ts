import type { Context } from 'hono';
import { composeFile } from '@/domain/request/request';
import { z } from '@/domain/schema/zod';
import { withoutKeys } from '@/domain/schema/members';
import type { Cvm } from '#sandbox/cvms/cvm';
import { cvmOfPath } from '#sandbox/cvms/cvm-of-path';
import { throwDemanded } from '#sandbox/failures/demanded';
import { checkedBody } from '#sandbox/http/checked-body';
import { valueError } from '#sandbox/http/pydantic';
import { ApiRefusal, refuse, refuseText } from '#sandbox/http/refusal';
import { plainHex } from '#sandbox/kms/plain-hex';
import { checkPayload } from '#sandbox/provision/compose-check';
import { completeDocument } from '#sandbox/provision/document';
import { kmsWithKey } from '#sandbox/provision/provision';
import { serverForm } from '#sandbox/provision/server-forms';
import type { SandboxState } from '#sandbox/state';
import { acceptChange, changeableCvm, checkChangeable, newValues } from './changing';
import { namesLetThrough, writtenDocument, type NextDocument } from './next-document';
import { pendingState, type PendingChange } from './pending-changes';
import { isOnChain, mustRegister, onchainStatus } from './registration';

const provisioned = composeFile.extend({ update_env_vars: z.boolean().nullish() });

/**
 * `POST /cvms/{id}/compose_file/provision`: the whole next document, flat. Nothing restarts; without
 * `update_env_vars` the names stay those of the running document, whatever was sent, and so does their part of the hash.
 */
export async function provisionNext(c: Context, state: SandboxState): Promise<Response> {
  const cvm = cvmOfPath(c, state);
  throwDemanded('plan', cvm.plan.name);
  const body = await checkedBody(c, provisioned);
  const { update_env_vars, ...sent } = body;
  checkText(sent, body);
  const asked = completeDocument(sent, cvm.plan.match.kms.id, serverForm(cvm.plan.name));
  const names = namesLetThrough(asked);
  const next = writtenDocument(
    cvm,
    update_env_vars ? asked : withNames(asked, namesLetThrough(cvm.plan.document)),
  );
  const { compose_hash } = next;
  const compose_unchanged = compose_hash === cvm.compose_hash;
  state.pending.add(
    {
      kind: 'provision',
      cvm_id: cvm.id,
      compose_hash,
      change: { type: 'update', next },
      provisioned: { update_env_vars: update_env_vars ?? false, names },
    },
    state.now(),
  );
  const { kms, node } = cvm.plan.match;
  return c.json({
    app_id: cvm.app_id,
    device_id: node.device_id,
    compose_hash,
    kms_info: kmsWithKey(kms),
    compose_hash_registered:
      isOnChain(cvm) && onchainStatus(cvm, compose_hash, state).compose_hash_allowed,
    compose_unchanged,
  });
}

/** An empty text is a 400 as at creation; one that is no YAML is a 422 here (OpenAPI). */
function checkText(compose: z.output<typeof composeFile>, body: unknown): void {
  try {
    checkPayload(compose);
  } catch (refusal) {
    const isBroken =
      refusal instanceof ApiRefusal && JSON.stringify(refusal.body).includes('01-003');
    if (!isBroken) throw refusal;
    throw valueError(['body', 'docker_compose_file'], body, 'The Docker Compose file is not valid');
  }
}

const withNames = (document: NextDocument['document'], allowed_envs: string[]) => ({
  ...document,
  allowed_envs,
});

const applied = z.looseObject({
  compose_hash: z.string(),
  encrypted_env: z.string().nullish(),
  env_keys: z.array(z.string()).nullish(),
  update_env_vars: z.boolean().nullish(),
});

/**
 * `PATCH /cvms/{id}/compose_file`: starts the CVM with what was provisioned. With `update_env_vars` the guest gets the
 * names and values sent: where the provision was made without it, that is another document than the one that was
 * hashed and registered (a production failure of September 2026).
 */
export async function applyNext(c: Context, state: SandboxState): Promise<Response> {
  const cvm = changeableCvm(c, state);
  const body = await checkedBody(c, applied);
  // Of two that came at once the second finds the first under way, and not its document gone.
  checkChangeable(cvm, state);
  const pending = state.pending.find('provision', cvm.id, plainHex(body.compose_hash));
  const { change, compose_hash } = live(pending, state);
  if (isOnChain(cvm) && !onchainStatus(cvm, compose_hash, state).is_allowed) {
    throw mustRegister(cvm, compose_hash);
  }
  const { encrypted_env: sealed, env_keys, update_env_vars } = body;
  const values =
    update_env_vars && sealed
      ? await newValues(cvm, sealed, env_keys ?? pending?.provisioned?.names)
      : undefined;
  const next = booted(
    cvm,
    change.next,
    update_env_vars ? (env_keys ?? pending?.provisioned?.names) : undefined,
  );
  return acceptChange(c, state, cvm, { ...change, next, values });
}

/** The document with the names the guest gets, in the order they have there. */
function booted(cvm: Cvm, next: NextDocument | undefined, names: string[] | undefined) {
  if (!next || !names) return next;
  const hashed = namesLetThrough(next.document);
  const isSame = names.every((name) => hashed.includes(name)) && names.length === hashed.length;
  return isSame ? next : writtenDocument(cvm, withNames(next.document, names));
}

function live(pending: PendingChange | undefined, state: SandboxState): PendingChange {
  const found = pendingState(pending, state.now());
  if (found === 'superseded') throw refuse('ERR-01-006');
  if (!pending || found !== 'live') throw refuseText(400, 'Compose hash not found or expired');
  return pending;
}

const whole = z.looseObject({
  compose_file: composeFile,
  compose_hash: z.string(),
  encrypted_env: z.string().nullish(),
  env_keys: z.array(z.string()).nullish(),
});

/** `POST /cvms/{id}/compose_file`: at once, and only where the document hashes to what the caller says (400). */
export async function replaceDocument(c: Context, state: SandboxState): Promise<Response> {
  const cvm = changeableCvm(c, state);
  const body = await checkedBody(c, whole);
  const sent = withoutKeys(body.compose_file, ['update_env_vars']) as typeof body.compose_file;
  checkText(sent, body);
  const document = completeDocument(sent, cvm.plan.match.kms.id, serverForm(cvm.plan.name));
  const next = writtenDocument(cvm, document);
  if (next.compose_hash !== plainHex(body.compose_hash))
    throw refuseText(400, 'Compose hash mismatch');
  if (isOnChain(cvm) && !onchainStatus(cvm, next.compose_hash, state).is_allowed) {
    throw mustRegister(cvm, next.compose_hash);
  }
  const values = body.encrypted_env
    ? await newValues(cvm, body.encrypted_env, body.env_keys)
    : undefined;
  return acceptChange(c, state, cvm, { type: 'update', next, values });
}
