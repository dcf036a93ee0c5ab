import type { InstanceType } from '@/domain/cloud/lookups';
import { sizeWords } from '@/domain/cloud/size-words';
import type { ProvisionRequest } from '@/domain/request/request';
import { countOf } from '@/text/count-words';

type SizeKeys = Pick<ProvisionRequest, 'instance_type' | 'vcpu' | 'memory' | 'gpus'>;

/** The size of the machine in words, as far as it is known: "tdx.small: 1 vCPU, 2 GB of memory, 20 GB of disk". */
export function sizeSentence(
  { instance_type: id, vcpu, memory, gpus }: SizeKeys,
  type: InstanceType | undefined,
  disk: number | undefined,
): string {
  const named = typeof id === 'string' && id !== '';
  const cpus = named ? type?.vcpu : vcpu;
  const mb = named ? type?.memory_mb : memory;
  const slots = Array.isArray(gpus?.gpus) ? gpus.gpus.length : 0;
  const parts = [
    ...(typeof cpus === 'number' ? [`${cpus} vCPU`] : []),
    ...(typeof mb === 'number' ? [`${sizeWords(mb)} of memory`] : []),
    ...(disk === undefined ? [] : [`${disk} GB of disk`]),
    ...(gpus?.attach_mode === 'all' ? ['all GPUs of the node'] : []),
    ...(slots > 0 ? [countOf(slots, 'GPU')] : []),
  ];
  const words = parts.join(', ');
  if (!named) return words === '' ? 'No size yet' : words;
  return words === '' ? id : `${id}: ${words}`;
}
