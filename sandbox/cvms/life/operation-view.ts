import { USER } from '#sandbox/catalogue/catalogue';
import type { Cvm } from '#sandbox/cvms/cvm';
import { stepOf, stepsOf } from './cvm-state';
import { isUnderWay, type Operation } from './operation';

/** What an operation has come to. */
type OperationStatus = 'in_progress' | 'completed' | 'failed' | 'cancelled';

function statusOf(operation: Operation, now: number): OperationStatus {
  if (isUnderWay(operation, now)) return 'in_progress';
  if (operation.cancelled !== null) return 'cancelled';
  return operation.error === null ? 'completed' : 'failed';
}

/** When it was over; null while it runs. */
function endOf(operation: Operation, now: number): number | null {
  if (isUnderWay(operation, now)) return null;
  return operation.cancelled ?? operation.started + Math.max(0, operation.takes);
}

const time = (ms: number) => new Date(ms).toISOString();

/** The steps it went through, as `/status/batch` and the list of operations show them. */
export function eventsOf(operation: Operation, now: number): object[] {
  const { started, takes, target } = operation;
  if (target === 'stopped') {
    return [{ event: 'shutdown.progress', body: 'stopping containers', timestamp: started }];
  }
  const steps = stepsOf(operation);
  return steps.slice(0, stepOf(operation, now) + 1).map((body, i) => ({
    event: 'boot.progress',
    body,
    timestamp: Math.round(started + (Math.max(0, takes) * i) / steps.length),
  }));
}

/** One operation as `GET /cvms/{id}/operations` lists it. */
export function operationView(
  cvm: Cvm,
  operation: Operation,
  now: number,
): Record<string, unknown> {
  const end = endOf(operation, now);
  return {
    correlation_id: operation.correlation_id,
    operation_type: operation.type,
    target_state: operation.target,
    triggered_by: {
      object_type: 'user',
      id: USER.id,
      username: USER.username,
      avatar_url: null,
    },
    started_at: time(operation.started),
    completed_at: end === null ? null : time(end),
    duration_ms: end === null ? null : end - operation.started,
    status: statusOf(operation, now),
    error_message: end === null ? null : operation.error,
    sub_operations: [],
    events: eventsOf(operation, now),
    instance_name: cvm.plan.name,
    compose_hash: operation.compose_hash,
  };
}
