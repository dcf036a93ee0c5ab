import { INSTANCE_TYPES, OS_IMAGES, WORKSPACE } from '#sandbox/catalogue/catalogue';
import { lackOf } from '#sandbox/catalogue/matching';
import type { NodeNow } from '#sandbox/catalogue/node-now';
import type { Size } from '#sandbox/catalogue/size';
import type { Cvm } from '#sandbox/cvms/cvm';
import { refuse, refuseField, refuseText } from '#sandbox/http/refusal';
import type { Plan } from '#sandbox/provision/plan';
import type { SandboxState } from '#sandbox/state';

interface Wanted {
  instance_type?: string | null | undefined;
  vcpu?: number | null | undefined;
  /** MB */
  memory?: number | null | undefined;
  /** GB */
  disk_size?: number | null | undefined;
  image?: string | null | undefined;
  allow_restart?: boolean | null | undefined;
}

/** The parts of the plan that another size, disk or image changes; refused where the node has not the room. */
export function resized(cvm: Cvm, wanted: Wanted, state: SandboxState): Partial<Plan> {
  const { plan } = cvm;
  const size = sizeWanted(plan.wish.size, wanted);
  const disk_size = diskWanted(plan.disk_size, wanted.disk_size);
  const image = wanted.image ? imageOnNode(cvm, wanted.image) : plan.match.image;
  const isOther =
    size !== plan.wish.size || disk_size !== plan.disk_size || image !== plan.match.image;
  if (!isOther) return {};
  if (wanted.allow_restart === false && state.stateOf(cvm).status === 'running') {
    throw refuseText(400, 'This needs a restart, which allow_restart does not allow');
  }
  const wish = { ...plan.wish, size };
  const lack = lackOf(nodeWithout(cvm, state), {
    ...wish,
    image: { pinned: image, dev: image.is_dev },
  });
  if (lack) throw lack;
  return { wish, disk_size, match: { ...plan.match, image } };
}

function sizeWanted(now: Size, { instance_type, vcpu, memory }: Wanted): Size {
  if (instance_type) {
    const type = INSTANCE_TYPES.find(({ id }) => id === instance_type);
    if (!type) {
      const message = `There is no instance type '${instance_type}'`;
      throw refuseField('ERR-02-001', 'instance_type', instance_type, message);
    }
    return type.id === now.instance_type
      ? now
      : { ...now, instance_type: type.id, vcpu: type.vcpu, memory: type.memory_mb };
  }
  const next = { vcpu: vcpu ?? now.vcpu, memory: memory ?? now.memory };
  for (const [field, value, most] of [
    ['vcpu', next.vcpu, WORKSPACE.capacity.max_vcpu],
    ['memory', next.memory, WORKSPACE.capacity.max_memory],
  ] as const) {
    if (value < 1) throw refuseField('ERR-02-008', field, value, `${field} must be 1 or more`);
    if (value > most) {
      throw refuseField('ERR-04-003', field, value, `The workspace allows ${most} at most`);
    }
  }
  const isSame = next.vcpu === now.vcpu && next.memory === now.memory;
  return isSame ? now : { ...now, ...next, instance_type: typeOf(next) };
}

/** The instance type of just this size, where there is one. */
function typeOf({ vcpu, memory }: { vcpu: number; memory: number }): string | undefined {
  const fits = (one: (typeof INSTANCE_TYPES)[number]) =>
    one.vcpu === vcpu && one.memory_mb === memory && one.gpus === 0;
  return INSTANCE_TYPES.find(fits)?.id;
}

function diskWanted(now: number, wanted: number | null | undefined): number {
  const next = wanted ?? now;
  if (next < now) {
    const message = `The disk has ${now} GB and can only grow`;
    throw refuse('ERR-02-008', {
      message,
      details: [{ field: 'disk_size', value: next, message }],
    });
  }
  if (next > WORKSPACE.capacity.max_disk) {
    const message = `The workspace allows ${WORKSPACE.capacity.max_disk} at most`;
    throw refuseField('ERR-04-003', 'disk_size', next, message);
  }
  return next;
}

/** An image by name or slug that the CVM's node has. */
function imageOnNode({ plan }: Cvm, wanted: string) {
  const image = OS_IMAGES.find(({ name, slug }) => name === wanted || slug === wanted);
  if (!image || !plan.match.node.images.includes(image.name)) {
    throw refuseField('ERR-02-010', 'image', wanted, `The node has no OS image '${wanted}'`);
  }
  return image;
}

/** The node as it would be without this CVM. */
function nodeWithout(cvm: Cvm, state: SandboxState): NodeNow {
  const { match, wish } = cvm.plan;
  const node = state.nodes().find(({ teepod_id }) => teepod_id === match.node.teepod_id);
  if (!node) return { ...match.node, gpus_in_use: [] };
  return {
    ...node,
    remaining_vcpu: node.remaining_vcpu + wish.size.vcpu,
    remaining_memory: node.remaining_memory + wish.size.memory,
    remaining_cvm_slots: node.remaining_cvm_slots + 1,
    gpu_slots: [...node.gpu_slots, ...cvm.gpus],
    gpus_in_use: node.gpus_in_use.filter((slot) => !cvm.gpus.includes(slot)),
  };
}
