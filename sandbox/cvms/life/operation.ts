/** What can be done to a CVM that it then takes a while to do. */
export type OperationType =
  | 'create'
  | 'start'
  | 'restart'
  | 'shutdown'
  | 'stop'
  | 'update'
  | 'update_envs'
  | 'resize'
  | 'update_os_image'
  | 'redeploy';

/** One thing that was done to a CVM; the last one says how it stands. */
export interface Operation {
  correlation_id: string;
  type: OperationType;
  /** Where it ends when all goes well. */
  target: 'running' | 'stopped';
  /** Milliseconds since 1970. */
  started: number;
  /** Milliseconds; none means at once. */
  takes: number;
  /** It never ends by itself. */
  hangs: boolean;
  /** What the guest says at the end, where it does not get to its target. */
  error: string | null;
  /** Milliseconds since 1970. */
  cancelled: number | null;
  /** The document it runs with. */
  compose_hash: string;
}

export type NewOperation = Pick<Operation, 'type' | 'target'> & { error?: string | null };

/** A stop lets go of the power, a shutdown waits for the guest; both are quicker than a boot. */
const PARTS: Partial<Record<OperationType, number>> = { stop: 1 / 6, shutdown: 1 / 3 };

/** Names whose guest never gets there (README, while it boots). */
const BOOT_ERRORS: [beginning: string, error: string][] = [
  ['boot-fails', 'The container web could not be started: image not found'],
  ['change-fails', 'The container web could not be started: image not found'],
];

/** An operation that begins now; `name` is the CVM's, which may ask for a failure. */
export function newOperation(
  { type, target, error = null }: NewOperation,
  at: { name: string; compose_hash: string; now: number; bootMs: number },
): Operation {
  const { name, compose_hash, now, bootMs } = at;
  const boots = target === 'running';
  const isFirst = type === 'create';
  const demanded = BOOT_ERRORS.find(
    ([beginning]) => name.startsWith(beginning) && !(isFirst && beginning.startsWith('change')),
  );
  return {
    correlation_id: crypto.randomUUID(),
    type,
    target,
    started: now,
    takes: bootMs * (PARTS[type] ?? 1),
    hangs:
      boots && (name.startsWith('boot-hangs') || (!isFirst && name.startsWith('change-hangs'))),
    error: boots ? (error ?? demanded?.[1] ?? null) : null,
    cancelled: null,
    compose_hash,
  };
}

/** How far it is: 0 at its start, 1 and more once it is over. */
export function partDone({ started, takes, hangs }: Operation, now: number): number {
  const age = Math.max(0, now - started);
  if (hangs) return Math.min(0.99, takes <= 0 ? 0.99 : age / takes);
  return takes <= 0 ? 1 : age / takes;
}

export function isUnderWay(operation: Operation, now: number): boolean {
  return operation.cancelled === null && partDone(operation, now) < 1;
}
