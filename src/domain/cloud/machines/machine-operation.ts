import { z } from '@/domain/schema/zod';
import { rowsOf } from '@/domain/cloud/answer-parts';

const text = z.string().nullish().catch(undefined);

const person = z.looseObject({ id: text, username: text }).nullish().catch(undefined);

/** One thing that was done to a machine, as `GET /cvms/{id}/operations` lists it. */
export const machineOperation = z.looseObject({
  correlation_id: z.string(),
  operation_type: z.string().catch(''),
  target_state: text,
  triggered_by: person,
  started_at: text,
  completed_at: text,
  duration_ms: z.number().nullish().catch(undefined),
  status: z.string().catch(''),
  error_message: text,
  compose_hash: text,
});

export type MachineOperation = z.output<typeof machineOperation>;

/** `GET /cvms/{id}/operations?cursor`: the newest first; `next_cursor` null at the end. */
export const machineOperations = z.looseObject({
  items: rowsOf(machineOperation),
  next_cursor: text,
  total: z.number().nullish().catch(undefined),
});

export type MachineOperations = z.output<typeof machineOperations>;

/** `POST /cvms/{id}/operations/cancel`. */
export const cancelledOperation = z.looseObject({ cancelled: z.boolean(), correlation_id: text });
