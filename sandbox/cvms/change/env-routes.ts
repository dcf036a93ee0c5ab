import type { Context } from 'hono';
import { z } from '@/domain/schema/zod';
import { checkedBody } from '#sandbox/http/checked-body';
import { plainHex } from '#sandbox/kms/plain-hex';
import type { SandboxState } from '#sandbox/state';
import { acceptChange, changeableCvm, newValues } from './changing';
import { namesLetThrough, editedDocument, sameNames } from './next-document';
import { checkRegistered, isOnChain, mustRegister } from './registration';

const values = z.looseObject({
  encrypted_env: z.string(),
  env_keys: z.array(z.string()).nullish(),
  compose_hash: z.string().nullish(),
  transaction_hash: z.string().nullish(),
});

/**
 * `PATCH /cvms/{id}/envs`: all values anew, never a merge. The hash moves only where `env_keys` are other names; on
 * chain that is refused with 465 first, and the same body comes again with both hashes.
 */
export async function replaceEnvs(c: Context, state: SandboxState): Promise<Response> {
  const cvm = changeableCvm(c, state);
  const body = await checkedBody(c, values);
  const { env_keys } = body;
  const isOther = env_keys && !sameNames(env_keys, namesLetThrough(cvm.plan.document));
  const next = isOther ? editedDocument(cvm, { allowed_envs: env_keys }) : undefined;
  const opened = await newValues(cvm, body.encrypted_env, env_keys);
  if (next && isOnChain(cvm)) {
    const { compose_hash } = next;
    const isGiven = plainHex(body.compose_hash ?? '') === compose_hash;
    if (!isGiven || typeof body.transaction_hash !== 'string')
      throw mustRegister(cvm, compose_hash);
    checkRegistered(cvm, compose_hash, body.transaction_hash, state);
  }
  const change = { type: 'update_envs' as const, next, values: opened };
  return acceptChange(c, state, cvm, change, { allowed_envs_changed: next !== undefined });
}
