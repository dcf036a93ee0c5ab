import { partDone, isUnderWay, type Operation, type OperationType } from './operation';

/** How far a CVM has come, as several answers say it. */
export interface CvmState {
  status: 'creating' | 'starting' | 'running' | 'stopping' | 'stopped' | 'error';
  in_progress: boolean;
  boot_progress: string | null;
  boot_error: string | null;
  shutdown_progress: string | null;
  uptime: string;
  progress: { target: string; started_at: string; correlation_id: string } | null;
  /** What is under way. */
  operation: OperationType | null;
}

const STEPS = ['allocating', 'booting', 'requesting app keys', 'starting containers'] as const;
const FIRST_AGAIN = 'shutting down';

const NOTHING = {
  in_progress: false,
  boot_progress: null,
  boot_error: null,
  shutdown_progress: null,
  uptime: '0s',
  progress: null,
  operation: null,
} as const;

/** What follows from the last operation: under way for as long as it takes, then where it ends. */
export function cvmState(operation: Operation, now: number): CvmState {
  if (isUnderWay(operation, now)) return underWay(operation, now);
  if (operation.cancelled !== null) return { ...NOTHING, status: 'stopped' };
  if (operation.target === 'stopped') {
    return { ...NOTHING, status: 'stopped', shutdown_progress: 'powered off' };
  }
  const { error: boot_error, started, takes } = operation;
  if (boot_error !== null) {
    return { ...NOTHING, status: 'error', boot_progress: STEPS[3], boot_error };
  }
  const seconds = Math.floor(Math.max(0, now - started - takes) / 1000);
  return { ...NOTHING, status: 'running', boot_progress: 'done', uptime: `${seconds}s` };
}

function underWay(operation: Operation, now: number): CvmState {
  const { type, target, started, correlation_id } = operation;
  const base = {
    ...NOTHING,
    in_progress: true,
    progress: { target, started_at: new Date(started).toISOString(), correlation_id },
    operation: type,
  };
  if (target === 'stopped') {
    return { ...base, status: 'stopping', shutdown_progress: 'stopping containers' };
  }
  const step = stepOf(operation, now);
  const isNew = type === 'create' && step === 0;
  return {
    ...base,
    status: isNew ? 'creating' : 'starting',
    boot_progress: stepsOf(operation)[step] ?? null,
  };
}

/** The steps of a boot; what ran before is shut down first. */
export function stepsOf({ type }: Operation): string[] {
  return [type === 'create' || type === 'start' ? STEPS[0] : FIRST_AGAIN, ...STEPS.slice(1)];
}

/** The number of the step it is at, or was at the end. */
export function stepOf(operation: Operation, now: number): number {
  return Math.min(STEPS.length - 1, Math.floor(partDone(operation, now) * STEPS.length));
}
