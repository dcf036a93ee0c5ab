import type { Node } from './catalogue-types';
import type { Cvm } from '#sandbox/cvms/cvm';
import type { NodeNow } from './node-now';

export interface Usage {
  instances: number;
  vcpu: number;
  /** MB */
  memory: number;
  /** GB */
  disk: number;
  gpus: string[];
}

/** The CVMs of the workspace that live. */
export class Fleet {
  readonly #holding: number;
  readonly #cvms = new Map<string, Cvm>();

  /** Only the newest so many take up room: stories that share a workspace leave their machines behind. */
  constructor(holding = Number.POSITIVE_INFINITY) {
    this.#holding = holding;
  }

  add(cvm: Cvm): void {
    this.#cvms.set(cvm.id, cvm);
  }

  remove(cvm: Cvm): void {
    this.#cvms.delete(cvm.id);
  }

  /** Newest first, as the cloud lists them. */
  list(): Cvm[] {
    return [...this.#cvms.values()].toReversed();
  }

  findByAppId(appId: string): Cvm | undefined {
    return this.list().find(({ app_id }) => app_id === appId);
  }

  findByName(name: string): Cvm | undefined {
    return this.list().find(({ plan }) => plan.name.toLowerCase() === name.toLowerCase());
  }

  /**
   * By any identifier a path may have: `cvm_…`, UUID with or without dashes, `app_<40 hex>` or 40 hex,
   * `instance_<40 hex>`, or the name (clients.md; the SDK's CvmIdSchema).
   */
  find(identifier: string): Cvm | undefined {
    const byId = this.#cvms.get(identifier);
    if (byId) return byId;
    const id = identifier.toLowerCase();
    const uuid = id.replaceAll('-', '');
    return (
      this.findByName(id) ??
      this.list().find(
        (cvm) =>
          cvm.vm_uuid.replaceAll('-', '') === uuid ||
          cvm.app_id === id.replace(/^(app_|0x)/, '') ||
          (cvm.instance_id !== null && `instance_${cvm.instance_id}` === id),
      )
    );
  }

  /** Whether it is the app id of several. */
  isAmbiguous(identifier: string): boolean {
    const appId = identifier.toLowerCase().replace(/^(app_|0x)/, '');
    return this.list().filter(({ app_id }) => app_id === appId).length > 1;
  }

  usage(teepodId?: number): Usage {
    const holding = this.list()
      .filter(({ holdsNothing }) => !holdsNothing)
      .slice(0, this.#holding);
    const cvms = holding.filter(
      ({ plan }) => teepodId === undefined || plan.match.node.teepod_id === teepodId,
    );
    const sum = (of: (cvm: Cvm) => number) => cvms.reduce((total, cvm) => total + of(cvm), 0);
    return {
      instances: cvms.length,
      vcpu: sum(({ plan }) => plan.wish.size.vcpu),
      memory: sum(({ plan }) => plan.wish.size.memory),
      disk: sum(({ plan }) => plan.disk_size),
      gpus: cvms.flatMap(({ gpus }) => gpus),
    };
  }

  /** What a node has left. Host ports are not counted: another CVM with the same one is let through. */
  now(node: Node): NodeNow {
    const used = this.usage(node.teepod_id);
    return {
      ...node,
      remaining_vcpu: node.remaining_vcpu - used.vcpu,
      remaining_memory: node.remaining_memory - used.memory,
      remaining_cvm_slots: node.remaining_cvm_slots - used.instances,
      gpu_slots: node.gpu_slots.filter((slot) => !used.gpus.includes(slot)),
      gpus_in_use: used.gpus,
    };
  }
}
