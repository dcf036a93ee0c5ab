import {
  acceptedChange,
  provisionedChange,
  type AcceptedChange,
  type ProvisionedChange,
} from '@/domain/change/change-answers';
import { callApi } from '@/api/call/client';
import { readAnswer } from '@/api/call/read-answer';

const pathOf = (id: string, rest: string) => `/cvms/${encodeURIComponent(id)}${rest}`;

/**
 * `POST /cvms/{id}/compose_file/provision` with exactly this text (`changeCalls`): the server fixes the next document
 * and its hash. Nothing restarts.
 */
export async function provisionChange(
  id: string,
  body: string,
  signal: AbortSignal,
): Promise<ProvisionedChange> {
  const path = pathOf(id, '/compose_file/provision');
  const answer = await callApi(path, { method: 'POST', body, signal });
  return readAnswer(answer, provisionedChange, 'The answer has no compose_hash.');
}

/** `PATCH /cvms/{id}/compose_file` with exactly this text, sent once: the machine restarts with what was provisioned. */
export function applyChange(
  id: string,
  body: string,
  signal: AbortSignal,
): Promise<AcceptedChange> {
  return patch(pathOf(id, '/compose_file'), body, signal);
}

/** `PATCH /cvms/{id}/envs` with exactly this text (`valuesBody`), sent once: all values anew. */
export function replaceValues(
  id: string,
  body: string,
  signal: AbortSignal,
): Promise<AcceptedChange> {
  return patch(pathOf(id, '/envs'), body, signal);
}

/** What `PATCH /cvms/{id}` sets without the document: a size, a disk (GB) or an OS image. */
export interface MachineSize {
  instance_type?: string;
  vcpu?: number;
  /** MB */
  memory?: number;
  disk_size?: number;
  image?: string;
}

/** `PATCH /cvms/{id}`, sent once: another size, disk or image; the hash stays and the machine restarts. */
export function resizeMachine(
  id: string,
  size: MachineSize,
  signal: AbortSignal,
): Promise<AcceptedChange> {
  return patch(pathOf(id, ''), JSON.stringify(size), signal);
}

/** `PATCH /cvms/{id}/name`: the machine's name, which is not in the hash. */
export async function renameMachine(id: string, name: string, signal: AbortSignal): Promise<void> {
  const body = JSON.stringify({ name });
  await callApi(pathOf(id, '/name'), { method: 'PATCH', body, mayBeEmpty: true, signal });
}

/** `PATCH /cvms/{id}/listed`. */
export async function listMachine(id: string, listed: boolean, signal: AbortSignal): Promise<void> {
  const body = JSON.stringify({ listed });
  await callApi(pathOf(id, '/listed'), { method: 'PATCH', body, mayBeEmpty: true, signal });
}

async function patch(path: string, body: string, signal: AbortSignal): Promise<AcceptedChange> {
  return readAnswer(await callApi(path, { method: 'PATCH', body, signal }), acceptedChange);
}
