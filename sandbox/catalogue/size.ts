import { DEFAULT_INSTANCE_TYPE, INSTANCE_TYPES, WORKSPACE } from './catalogue';
import { refuse, refuseField } from '#sandbox/http/refusal';
import { isGiven, type CheckedRequest } from '#sandbox/provision/request-check';

/** What the machine needs of a node. */
export interface Size {
  /** Undefined for a size of one's own. */
  instance_type: string | undefined;
  vcpu: number;
  /** MB */
  memory: number;
  gpus: GpuDemand;
}

export interface GpuDemand {
  count: number;
  /** Slots asked for by name. */
  slots: string[];
  all: boolean;
}

/** Instance type, or the vcpu and memory pair, or the cloud's default (ERR-02-001, -008, ERR-04-003). */
export function sizeOf(request: CheckedRequest): Size {
  const size = { ...machineOf(request), gpus: { count: 0, slots: [], all: false } };
  return checkLimits({ ...size, gpus: gpusOf(request, size.instance_type) }, request.disk_size);
}

function machineOf({ instance_type, vcpu, memory }: CheckedRequest): Omit<Size, 'gpus'> {
  if (!isGiven(instance_type) && (isGiven(vcpu) || isGiven(memory))) {
    if (!isGiven(vcpu) || !isGiven(memory)) {
      const [field, other] = isGiven(vcpu) ? ['memory', 'vcpu'] : ['vcpu', 'memory'];
      throw refuseField('ERR-02-008', field, null, `${field} is required together with ${other}`);
    }
    positive('vcpu', vcpu);
    positive('memory', memory);
    return { instance_type: undefined, vcpu, memory };
  }
  const wanted = instance_type ?? DEFAULT_INSTANCE_TYPE;
  const type = INSTANCE_TYPES.find(({ id }) => id === wanted);
  if (!type) {
    const message = `There is no instance type '${wanted}'`;
    throw refuseField('ERR-02-001', 'instance_type', wanted, message);
  }
  return { instance_type: type.id, vcpu: type.vcpu, memory: type.memory_mb };
}

function gpusOf({ gpus }: CheckedRequest, instanceType: string | undefined): GpuDemand {
  const count = INSTANCE_TYPES.find(({ id }) => id === instanceType)?.gpus ?? 0;
  if (!isGiven(gpus)) return { count, slots: [], all: false };
  const { attach_mode } = gpus;
  // The host's own words (dstack VMM main_service.rs).
  if (attach_mode !== 'listed' && attach_mode !== 'all') {
    throw refuse('ERR-02-008', {
      message: 'Invalid GPU attach mode',
      details: [{ field: 'gpus.attach_mode', value: attach_mode, message: 'Use listed or all' }],
    });
  }
  const slots = attach_mode === 'listed' ? gpus.gpus.map(({ slot }) => slot) : [];
  return { count: Math.max(count, slots.length), slots, all: attach_mode === 'all' };
}

function checkLimits(size: Size, disk: number | null | undefined): Size {
  if (isGiven(disk)) positive('disk_size', disk);
  const { max_vcpu, max_memory, max_disk } = WORKSPACE.capacity;
  const limits: [string, number, number][] = [
    ['vcpu', size.vcpu, max_vcpu],
    ['memory', size.memory, max_memory],
    ['disk_size', disk ?? 0, max_disk],
  ];
  for (const [field, value, most] of limits) {
    if (value > most) {
      throw refuseField('ERR-04-003', field, value, `The workspace allows ${most} at most`);
    }
  }
  return size;
}

function positive(field: string, value: number): void {
  if (value >= 1) return;
  throw refuse('ERR-02-008', {
    message: `Invalid ${field}`,
    details: [{ field, value, message: `${field} must be 1 or more` }],
  });
}

/** GB, of a size or of one's own. */
export function defaultDisk(instanceType: string | undefined): number {
  return INSTANCE_TYPES.find(({ id }) => id === instanceType)?.default_disk_size_gb ?? 20;
}
