import { z } from '@/domain/schema/zod';
import { rowsOf } from '@/domain/cloud/answer-parts';

const text = z.string().nullish().catch(undefined);

const machineContainer = z.looseObject({
  id: text,
  names: z.array(z.string()).catch([]),
  image: text,
  state: text,
  status: text,
  /** Where its log is read; only where logs are public. */
  log_endpoint: text,
});

export type MachineContainer = z.output<typeof machineContainer>;

/** `GET /cvms/{id}/composition` (the SDK's CvmContainersStatsSchema). */
export const machineContainers = z.looseObject({
  is_online: z.boolean().nullish().catch(undefined),
  error: text,
  containers: rowsOf(machineContainer).nullish().catch(undefined),
});

/** A container's name without the slash that Docker puts before it. */
export function shownContainerName({ names, id }: MachineContainer): string {
  return (names[0] ?? id ?? '').replace(/^\//, '');
}
