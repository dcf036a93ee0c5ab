import { machineRow, type MachineRow } from '@/domain/cloud/machines/machine-row';
import { callApi } from '@/api/call/client';
import { readAnswer } from '@/api/call/read-answer';

/** What can be asked of a machine: `shutdown` asks the guest to end, `stop` pulls the plug. */
export type LifeCall = 'start' | 'shutdown' | 'stop' | 'restart';

/** `POST /cvms/{id}/start`, `/shutdown`, `/stop` or `/restart`, sent once; the answer is the machine as it stands then. */
export async function askOfMachine(
  id: string,
  call: LifeCall,
  signal?: AbortSignal,
): Promise<MachineRow> {
  const path = `/cvms/${encodeURIComponent(id)}/${call}`;
  const body = call === 'restart' ? '{"force":false}' : undefined;
  const answer = await callApi(path, { method: 'POST', ...(body && { body }), signal });
  return readAnswer(answer, machineRow, 'The answer is no machine.');
}

/** `DELETE /cvms/{id}`, sent once: the machine and its disk are gone when this resolves. */
export async function deleteMachine(id: string, signal?: AbortSignal): Promise<void> {
  const path = `/cvms/${encodeURIComponent(id)}`;
  await callApi(path, { method: 'DELETE', mayBeEmpty: true, signal });
}

/** `PATCH /cvms/{id}/scheduled-delete`: a time as ISO text, or null for never. */
export async function scheduleDeletion(
  id: string,
  at: string | null,
  signal?: AbortSignal,
): Promise<MachineRow> {
  const body = JSON.stringify({ scheduled_delete_at: at });
  const path = `/cvms/${encodeURIComponent(id)}/scheduled-delete`;
  const answer = await callApi(path, { method: 'PATCH', body, signal });
  return readAnswer(answer, machineRow, 'The answer is no machine.');
}
