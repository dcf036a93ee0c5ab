import { z } from '@/domain/schema/zod';

const text = z.string().nullish().catch(undefined);

/** One machine in the answer of `POST /status/batch`; only a status is relied on. */
const machineState = z.looseObject({
  status: z.string(),
  in_progress: z.boolean().nullish().catch(undefined),
  uptime: text,
  boot_progress: text,
  boot_error: text,
  shutdown_progress: text,
  operation_type: text,
  operation_started_at: text,
  correlation_id: text,
});

export type MachineState = z.output<typeof machineState>;

/** `POST /status/batch`: by UUID as it was sent; what cannot be read, and what is gone, is not there. */
export const machineStates = z
  .record(z.string(), z.unknown())
  .transform((rows): ReadonlyMap<string, MachineState> => {
    const read = Object.entries(rows).flatMap(([uuid, row]) => {
      const parsed = machineState.safeParse(row);
      return parsed.success ? [[uuid, parsed.data] as const] : [];
    });
    return new Map(read);
  });
