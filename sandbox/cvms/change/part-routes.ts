import type { Context } from 'hono';
import type { AppCompose } from '@/domain/hash/app-compose';
import { z } from '@/domain/schema/zod';
import { cvmBasicInfo } from '#sandbox/cvms/shown/cvm-2025';
import { apiBase } from '#sandbox/http/api-base';
import { checkedBody, optionalBody } from '#sandbox/http/checked-body';
import { valueError } from '#sandbox/http/pydantic';
import { bodyBytes, parseBody } from '#sandbox/http/request-body';
import { refuseText } from '#sandbox/http/refusal';
import { checkPayload } from '#sandbox/provision/compose-check';
import { STANDARD_SCRIPT } from '#sandbox/provision/standard-script';
import type { SandboxState } from '#sandbox/state';
import type { Cvm } from '#sandbox/cvms/cvm';
import { changeableCvm } from './changing';
import { editedDocument } from './next-document';
import { carryOut } from './patch-routes';
import { resized } from './resize';

/** `PATCH /cvms/{id}/docker-compose`: the text itself, or JSON with it, or a form with a `file`. */
export async function patchDockerCompose(c: Context, state: SandboxState): Promise<Response> {
  const cvm = changeableCvm(c, state);
  const docker_compose_file = await textIn(c, 'docker_compose_file');
  if (docker_compose_file.trim() === '') throw refuseText(400, 'docker_compose_file is empty');
  try {
    checkPayload({ runner: 'docker-compose', docker_compose_file } as Parameters<
      typeof checkPayload
    >[0]);
  } catch {
    const error = 'The Docker Compose file is not valid';
    throw valueError(['body', 'docker_compose_file'], docker_compose_file, error);
  }
  return withEdits(c, state, cvm, { docker_compose_file });
}

/** `PATCH /cvms/{id}/pre-launch-script`: the text itself, or JSON with it. */
export async function patchScript(c: Context, state: SandboxState): Promise<Response> {
  const cvm = changeableCvm(c, state);
  return withEdits(c, state, cvm, { pre_launch_script: await textIn(c, 'pre_launch_script') });
}

/** `POST /cvms/{id}/pre-launch-script/upgrade-to-latest-official`. */
export function upgradeScript(c: Context, state: SandboxState): Response {
  return withEdits(c, state, changeableCvm(c, state), { pre_launch_script: STANDARD_SCRIPT });
}

const visibility = z.looseObject({
  public_sysinfo: z.boolean(),
  public_logs: z.boolean(),
  public_tcbinfo: z.boolean().nullish(),
});

/** `PATCH /cvms/{id}/visibility`: in the hash; the answer is the CVM in the shape of 2025 (the SDK's). */
export async function patchVisibility(c: Context, state: SandboxState): Promise<Response> {
  const cvm = changeableCvm(c, state);
  const { public_sysinfo, public_logs, public_tcbinfo } = await checkedBody(c, visibility);
  const edits = {
    public_sysinfo,
    public_logs,
    ...((public_tcbinfo ?? null) !== null && { public_tcbinfo }),
  };
  const answer = withEdits(c, state, cvm, edits);
  const status = answer.status === 202 ? 202 : 200;
  return c.json(cvmBasicInfo(cvm, state.stateOf(cvm), apiBase(c)), status);
}

const size = z.looseObject({
  vcpu: z.int().nullish(),
  memory: z.int().nullish(),
  disk_size: z.int().nullish(),
  instance_type: z.string().nullish(),
  // The official CLI writes it as a number.
  allow_restart: z
    .union([z.boolean(), z.literal(0), z.literal(1)])
    .transform(Boolean)
    .nullish(),
});

/** `PATCH /cvms/{id}/resources`: moves the machine's registers, and not the hash. */
export async function patchResources(c: Context, state: SandboxState): Promise<Response> {
  const cvm = changeableCvm(c, state);
  const plan = resized(cvm, await checkedBody(c, size), state);
  const isOther = Object.keys(plan).length > 0;
  return carryOut(c, state, cvm, isOther ? { type: 'resize', plan } : undefined);
}

const otherImage = z.looseObject({ os_image_name: z.string() });

/** `PATCH /cvms/{id}/os-image {os_image_name}`. */
export async function patchOsImage(c: Context, state: SandboxState): Promise<Response> {
  const cvm = changeableCvm(c, state);
  const { os_image_name } = await checkedBody(c, otherImage);
  const plan = resized(cvm, { image: os_image_name }, state);
  const isOther = Object.keys(plan).length > 0;
  return carryOut(c, state, cvm, isOther ? { type: 'update_os_image', plan } : undefined);
}

function withEdits(c: Context, state: SandboxState, cvm: Cvm, edits: AppCompose): Response {
  const next = editedDocument(cvm, edits);
  const isOther = next.compose_hash !== cvm.compose_hash;
  return carryOut(c, state, cvm, isOther ? { type: 'update', next } : undefined);
}

/** A text that is the body, a member of JSON, or a file of a form. */
async function textIn(c: Context, key: string): Promise<string> {
  const type = (c.req.header('content-type') ?? '').replace(/;.*/s, '').trim().toLowerCase();
  if (type === 'application/json') {
    const body = await optionalBody(c, z.looseObject({ [key]: z.string() }));
    return String(body[key]);
  }
  if (type === 'multipart/form-data') {
    const { file } = await c.req.parseBody();
    if (file instanceof File) return file.text();
    throw refuseText(400, 'file is missing');
  }
  const bytes = await bodyBytes(c);
  if (!type.startsWith('text/') && type !== '') return String(parseBody(c, bytes));
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}
