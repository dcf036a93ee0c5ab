import { WORKSPACE } from './catalogue';
import { refuse, refuseField } from '#sandbox/http/refusal';
import type { Size } from './size';
import type { SandboxState } from '#sandbox/state';

/** Whether the workspace may have one more CVM of this size (ERR-04-002, ERR-02-015). */
export function checkQuota(state: SandboxState, size: Size, disk: number): void {
  const { max_instances, max_vcpu, max_memory, max_disk } = WORKSPACE.capacity;
  const used = state.fleet.usage();
  if (used.instances >= max_instances) throw refuse('ERR-04-002');
  const rows: [string, number, number][] = [
    ['vcpu', used.vcpu + size.vcpu, max_vcpu],
    ['memory', used.memory + size.memory, max_memory],
    ['disk_size', used.disk + disk, max_disk],
  ];
  for (const [field, value, most] of rows) {
    if (value > most) {
      const message = `The workspace would have ${value} in use, it may have ${most}`;
      throw refuseField('ERR-02-015', field, value, message);
    }
  }
}
