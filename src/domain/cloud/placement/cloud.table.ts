import type { Catalogue, CloudNode, OsImage } from '@/domain/cloud/lookups';

const image = (name: string): OsImage => ({
  name,
  slug: `${name}-abcd`,
  is_dev: name.includes('-dev-'),
  version: name.replace(/^\D*/, ''),
  requires_gpu: name.includes('nvidia'),
});

const node = (more: Partial<CloudNode> & Pick<CloudNode, 'teepod_id' | 'name'>): CloudNode => ({
  remaining_vcpu: 64,
  remaining_memory: 131_072,
  remaining_cvm_slots: 10,
  images: [image('dstack-0.5.9'), image('dstack-dev-0.5.9')],
  kms_list: ['kms-phala'],
  default_kms: 'kms-phala',
  ...more,
});

/** A small cloud: a roomy node, one with GPUs and chains, a small one and a full one. */
export const cloud: Catalogue = {
  instanceTypes: [
    ['tdx.small', 1, 2048, false],
    ['tdx.huge', 96, 196_608, false],
    ['h200.small', 24, 65_536, true],
  ].map(([id, vcpu, memory_mb, requires_gpu]) => ({
    id: String(id),
    name: String(id),
    description: '',
    vcpu: Number(vcpu),
    memory_mb: Number(memory_mb),
    hourly_rate: '1.00',
    requires_gpu: requires_gpu === true,
    default_disk_size_gb: 20,
  })),
  nodes: [
    node({ teepod_id: 12, name: 'prod7', region_identifier: 'US-WEST-1' }),
    node({
      teepod_id: 18,
      name: 'prod9',
      region_identifier: 'US-EAST-1',
      images: [image('dstack-0.5.9'), image('dstack-nvidia-0.5.11')],
      kms_list: ['kms-phala', 'kms-base'],
      support_onchain_kms: true,
    }),
    node({
      teepod_id: 23,
      name: 'prod12',
      region_identifier: 'EU-WEST-1',
      remaining_vcpu: 4,
      remaining_memory: 8192,
      images: [image('dstack-0.5.7')],
    }),
    node({ teepod_id: 5, name: 'prod5', region_identifier: 'US-WEST-1', remaining_cvm_slots: 0 }),
  ],
  kms: [
    { id: 'kms_1', slug: 'kms-phala', version: 'v0.5.7', chain_id: null },
    { id: 'kms_2', slug: 'kms-base', version: 'v0.5.7', chain_id: 8453 },
  ],
};
