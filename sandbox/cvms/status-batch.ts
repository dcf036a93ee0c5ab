import type { Context } from 'hono';
import { z } from '@/domain/schema/zod';
import { unprocessable, validationItems } from '#sandbox/http/pydantic';
import { jsonBody } from '#sandbox/http/request-body';
import type { SandboxState } from '#sandbox/state';

const batch = z.looseObject({ vm_uuids: z.array(z.string()) });

/** `POST /status/batch`: by UUID exactly as it was sent; one that is not there is left out. */
export async function statusBatch(c: Context, state: SandboxState): Promise<Response> {
  const body = await jsonBody(c);
  const parsed = batch.safeParse(body);
  if (!parsed.success) throw unprocessable(validationItems(parsed.error.issues, body));
  const found = parsed.data.vm_uuids.flatMap((uuid) => {
    const cvm = state.fleet.find(uuid);
    if (!cvm) return [];
    const { status, uptime, in_progress, boot_progress, boot_error, progress } = state.stateOf(cvm);
    const row = {
      vm_uuid: uuid,
      status,
      uptime,
      in_progress,
      boot_progress,
      boot_error,
      operation_type: progress && 'create',
      operation_started_at: progress?.started_at ?? null,
      correlation_id: progress?.correlation_id ?? null,
    };
    return [[uuid, row] as const];
  });
  return c.json(Object.fromEntries(found));
}
