import { z } from '@/domain/schema/zod';
import type { Cvm } from '#sandbox/cvms/cvm';
import { refuseText } from '#sandbox/http/refusal';
import type { SandboxState } from '#sandbox/state';
import { newValues } from './changing';
import type { Change } from './change';
import { editedDocument } from './next-document';
import { resized } from './resize';

const text = z.string().nullish();
const flag = z.boolean().nullish();

/** The body of `PATCH /cvms/{id}` (OpenAPI UpdateCvmRequest, and what the newest SDK adds). */
export const patchBody = z.looseObject({
  docker_compose_file: text,
  pre_launch_script: text,
  allowed_envs: z.array(z.string()).nullish(),
  public_logs: flag,
  public_sysinfo: flag,
  public_tcbinfo: flag,
  encrypted_env: text,
  user_config: text,
  vcpu: z.int().nullish(),
  memory: z.int().nullish(),
  disk_size: z.int().nullish(),
  instance_type: text,
  image: text,
  allow_restart: flag,
});

type PatchBody = z.output<typeof patchBody>;

const MEASURED = [
  'docker_compose_file',
  'pre_launch_script',
  'allowed_envs',
  'public_logs',
  'public_sysinfo',
  'public_tcbinfo',
] as const;

/** What the body changes; undefined where that is nothing. Null means left as it is. */
export async function patchedChange(
  cvm: Cvm,
  body: PatchBody,
  state: SandboxState,
): Promise<Change | undefined> {
  const edits = Object.fromEntries(
    MEASURED.filter((key) => (body[key] ?? null) !== null).map((key) => [key, body[key]]),
  );
  if (edits.docker_compose_file === '') throw refuseText(400, 'docker_compose_file is empty');
  const edited = Object.keys(edits).length > 0 ? editedDocument(cvm, edits) : undefined;
  const next = edited && edited.compose_hash !== cvm.compose_hash ? edited : undefined;
  const values = body.encrypted_env
    ? await newValues(cvm, body.encrypted_env, body.allowed_envs)
    : undefined;
  const plan = { ...resized(cvm, body, state), ...userConfigOf(body) };
  if (!next && !values && Object.keys(plan).length === 0) return undefined;
  return { type: next || values ? 'update' : 'resize', next, values, plan };
}

function userConfigOf({ user_config }: PatchBody) {
  return typeof user_config === 'string' ? { user_config } : {};
}

/** Whether a body says nothing: the second phase has none. */
export function isEmptyPatch(body: PatchBody): boolean {
  return Object.keys(body).length === 0;
}
