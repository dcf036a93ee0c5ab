import type { Catalogue, CloudNode } from '@/domain/cloud/lookups';
import type { Wish } from './wish';

export const node = (teepod_id: number, more: Partial<CloudNode> = {}): CloudNode => ({
  teepod_id,
  name: `n${teepod_id}`,
  images: [],
  kms_list: [],
  ...more,
});
export const nodes = (count: number, more: Partial<CloudNode> = {}) =>
  Array.from({ length: count }, (_, i) => node(i + 1, more));
/** A wish for nothing in particular. */
export const OPEN: Wish = {
  region: undefined,
  teepodId: undefined,
  image: undefined,
  dev: undefined,
  kms: 'phala',
  kmsId: undefined,
  vcpu: undefined,
  memory: undefined,
  gpu: undefined,
  custom: false,
};
export const A = node(1, {
  region_identifier: 'US',
  remaining_vcpu: 8,
  remaining_memory: 4096,
  remaining_cvm_slots: 2,
  support_onchain_kms: true,
  images: [
    { name: 'dstack-0.5', slug: 'a', is_dev: false, version: '0.5', requires_gpu: false },
    { name: 'dstack-dev-0.5', slug: 'b', is_dev: true, version: [0, 5], requires_gpu: false },
  ],
  kms_list: ['kms-phala', 'kms-base'],
  default_kms: 'kms-phala',
});
const B = node(2, {
  region_identifier: 'EU',
  remaining_cvm_slots: 0,
  support_onchain_kms: false,
  images: [{ name: 'dstack-nvidia-0.5', slug: 'c', is_dev: false, version: null }],
  kms_list: ['kms-eth'],
  default_kms: 'kms-eth',
});
export const KMS = [
  { id: 'k1', slug: 'kms-phala', version: 'v1', chain_id: null },
  { id: 'k2', slug: 'kms-base', chain_id: 8453 },
  { id: 'k3', slug: 'kms-eth', version: 'v3', chain_id: 1 },
  { id: 'k4', slug: 'kms-other', chain_id: 5 },
  { id: 'k5' },
];
/** A node with room, images and chains, and a full one with GPUs and another KMS. */
export const twoNodes: Catalogue = { nodes: [A, B], kms: KMS };
