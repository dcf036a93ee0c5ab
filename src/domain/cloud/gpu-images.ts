import type { OsImage } from './lookups';

/** Whether an OS image is made for GPUs: as the look-up says, else by its name (`dstack-nvidia-0.5.11`). */
export function isForGpu({ name, requires_gpu }: Pick<OsImage, 'name' | 'requires_gpu'>): boolean {
  return requires_gpu ?? name.includes('nvidia');
}
