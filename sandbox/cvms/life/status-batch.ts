import type { Context } from 'hono';
import { z } from '@/domain/schema/zod';
import { lastOperation } from '#sandbox/cvms/cvm';
import { checkedBody } from '#sandbox/http/checked-body';
import type { SandboxState } from '#sandbox/state';
import { eventsOf } from './operation-view';

const batch = z.looseObject({ vm_uuids: z.array(z.string()) });

/** `POST /status/batch`: by UUID exactly as it was sent; one that is not there is left out. */
export async function statusBatch(c: Context, state: SandboxState): Promise<Response> {
  const { vm_uuids } = await checkedBody(c, batch);
  const found = vm_uuids.flatMap((vm_uuid) => {
    const cvm = state.fleet.find(vm_uuid);
    if (!cvm) return [];
    const { progress, operation, ...now } = state.stateOf(cvm);
    const row = {
      vm_uuid,
      ...now,
      events: eventsOf(lastOperation(cvm), state.now()),
      operation_type: operation,
      operation_started_at: progress?.started_at ?? null,
      correlation_id: progress?.correlation_id ?? null,
    };
    return [[vm_uuid, row] as const];
  });
  return c.json(Object.fromEntries(found));
}
