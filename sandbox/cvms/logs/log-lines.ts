import { lastOperation, type Cvm } from '#sandbox/cvms/cvm';
import { partDone, type Operation } from '#sandbox/cvms/life/operation';
import { stepsOf } from '#sandbox/cvms/life/cvm-state';
import type { Container } from './containers';

export interface LogLine {
  /** Milliseconds since 1970. */
  at: number;
  text: string;
}

export type Channel = 'serial' | 'stdout' | 'stderr';

/** A container says something this often. */
const BEAT_MS = 2_000;
/** Of one container. */
const MOST_BEATS = 5_000;

/** What a machine has written to one of its channels until now. */
export function machineLines(cvm: Cvm, channel: Channel, now: number): LogLine[] {
  return cvm.operations
    .flatMap((operation) => OF_CHANNEL[channel](cvm, operation, now))
    .filter(({ at }) => at <= now);
}

const OF_CHANNEL: Record<Channel, (cvm: Cvm, of: Operation, now: number) => LogLine[]> = {
  serial: (cvm, operation, now) => [
    ...bootSteps(operation, now).map(({ at, text }) => ({ at, text: `[dstack] ${text}` })),
    ...endLines(cvm, operation).map(({ at, text }) => ({ at, text: `[dstack] ${text}` })),
  ],
  stdout: (cvm, operation) => [
    { at: operation.started, text: `${operation.type} of ${cvm.plan.name}` },
    ...endLines(cvm, operation),
  ],
  stderr: ({ plan }, { error, started, takes }) =>
    error === null ? [] : [{ at: started + takes, text: `${plan.name}: ${error}` }],
};

function bootSteps(operation: Operation, now: number): LogLine[] {
  const steps = operation.target === 'stopped' ? ['stopping containers'] : stepsOf(operation);
  const length = Math.max(0, operation.takes);
  return steps
    .map((text, i) => ({ at: Math.round(operation.started + (length * i) / steps.length), text }))
    .filter((_, i) => i === 0 || partDone(operation, now) * steps.length >= i);
}

function endLines(
  cvm: Cvm,
  { target, error, started, takes, hangs, cancelled }: Operation,
): LogLine[] {
  if (cancelled !== null) return [{ at: cancelled, text: 'cancelled' }];
  if (hangs) return [];
  const at = started + Math.max(0, takes);
  if (error !== null) return [{ at, text: error }];
  return [{ at, text: target === 'stopped' ? 'powered off' : `compose hash ${cvm.compose_hash}` }];
}

/** What a container has written since the machine last came up; nothing before it runs. */
export function containerLines(cvm: Cvm, { name }: Container, now: number): LogLine[] {
  const last = lastOperation(cvm);
  const up = last.started + Math.max(0, last.takes);
  const isUp = last.target === 'running' && last.error === null && last.cancelled === null;
  if (!isUp || last.hangs || now < up) return [];
  const beats = Math.min(MOST_BEATS, Math.floor((now - up) / BEAT_MS));
  const first = Math.floor((now - up) / BEAT_MS) - beats;
  return [
    { at: up, text: `${name} started` },
    ...Array.from({ length: beats }, (_, i) => {
      const beat = first + i + 1;
      return { at: up + beat * BEAT_MS, text: `GET /health 200 (${beat})` };
    }),
  ];
}
