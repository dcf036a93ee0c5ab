import type { InstanceType } from '@/domain/cloud/lookups';
import { expect, it } from 'vitest';
import { sizeSentence } from './size-sentence';

// Only these keys are read.
const small = { id: 'tdx.small', vcpu: 1, memory_mb: 2048 } as InstanceType;
type Keys = Parameters<typeof sizeSentence>[0];

it.each<[Keys, InstanceType | undefined, number | undefined, string]>([
  [{ instance_type: 'tdx.small' }, small, 20, 'tdx.small: 1 vCPU, 2 GB of memory, 20 GB of disk'],
  [{ instance_type: 'tdx.odd' }, undefined, undefined, 'tdx.odd'],
  [{ instance_type: 'tdx.odd', vcpu: 9 }, undefined, 40, 'tdx.odd: 40 GB of disk'],
  [
    { instance_type: null, vcpu: 4, memory: 8192 },
    undefined,
    40,
    '4 vCPU, 8 GB of memory, 40 GB of disk',
  ],
  [{ vcpu: 4 }, undefined, undefined, '4 vCPU'],
  [{}, undefined, undefined, 'No size yet'],
  [{ gpus: { attach_mode: 'all', gpus: [] } }, undefined, undefined, 'all GPUs of the node'],
  [{ gpus: { gpus: [{ slot: 'a' }, { slot: 'b' }] } }, undefined, undefined, '2 GPUs'],
])('%j of %j with %s GB is “%s”', (request, type, disk, words) => {
  expect(sizeSentence(request, type, disk)).toBe(words);
});
