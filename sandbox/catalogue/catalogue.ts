import type { CatalogueKms, InstanceTypeRow, Node, OsImageRow } from './catalogue-types';
import { deviceIdOf } from '#sandbox/test-root/processor';

/**
 * What the sandbox offers: sizes, OS images, key management services and nodes. Edit this file to try
 * another cloud; every look-up and every automatic match reads it. Sizes and prices are those of the
 * live list as third parties noted them, hosts are reserved names, hardware ids are made up.
 */

const size = (
  id: string,
  vcpu: number,
  memoryGb: number,
  hourly_rate: string,
  gpus = 0,
): InstanceTypeRow => ({
  id,
  name: id.replace('.', ' ').toUpperCase(),
  description: `${gpus > 0 ? `${gpus} × NVIDIA H200, ` : ''}${vcpu} vCPU, ${memoryGb} GB memory`,
  vcpu,
  memory_mb: memoryGb * 1024,
  hourly_rate,
  gpus,
  default_disk_size_gb: 20,
  family: gpus > 0 ? 'gpu' : 'cpu',
});

export const DEFAULT_INSTANCE_TYPE = 'tdx.small';

export const INSTANCE_TYPES: InstanceTypeRow[] = [
  size('tdx.small', 1, 2, '0.058'),
  size('tdx.medium', 2, 4, '0.116'),
  size('tdx.large', 4, 8, '0.232'),
  size('tdx.xlarge', 8, 16, '0.464'),
  size('tdx.2xlarge', 16, 32, '0.928'),
  size('tdx.4xlarge', 32, 64, '1.856'),
  size('tdx.8xlarge', 64, 128, '3.712'),
  size('h200.small', 24, 192, '4.80', 1),
  size('h200.16xlarge', 64, 256, '32.00', 8),
  size('h200.8x.large', 192, 1536, '32.00', 8),
];

const image = (name: string, os_image_hash: string): OsImageRow => ({
  name,
  slug: `${name}-${os_image_hash.slice(0, 8)}`,
  version: name.replace(/^\D*/, ''),
  os_image_hash,
  is_dev: name.includes('-dev-'),
  requires_gpu: name.includes('-nvidia-'),
});

export const OS_IMAGES: OsImageRow[] = [
  image('dstack-0.5.9', 'bd369a8c2996f7b42edb178236203519635f1c7dd0224dcdaea4e944957f3ee0'),
  image('dstack-dev-0.5.9', '17a1cdd854429b4a0f569a2334a3597be052f689d2eefa3436991286d20f7bae'),
  image('dstack-0.5.8', 'b80e19483629a61bf3e393aa8761e3bcd7f4db88c9df12e995f699352ae1eb08'),
  image('dstack-0.5.7', 'dd395ca98b2fffcd799d0a891769e57fe02876a4332127da8435d8f29b530044'),
  image('dstack-dev-0.5.7', '9b6a52397f0f89bc8d44b4e9e5ba61780ad6fa9c51fbee1595ee11724073f9fd'),
  image('dstack-0.5.5', 'e18f540799714da7ccbf55aeffe41852b8c223928902b81130485d806235834e'),
  image('dstack-nvidia-0.5.11', '503e790eb996e0cced2559e064989166d13e33ee3e7da352c767b01776a7c3d8'),
  image(
    'dstack-nvidia-dev-0.5.4.1',
    'f68e7a1ba487a958d884c722412d136d6bf2478ff718a7f20491477c2e83a2c3',
  ),
];

export const KMS_LIST: CatalogueKms[] = [
  {
    family: 'phala',
    id: 'kms_Wq5LpA1z',
    slug: 'kms-phala-prod7',
    url: 'https://kms.prod7.sandbox.example',
    version: 'v0.5.7',
    chain_id: null,
    kms_contract_address: null,
    gateway_app_id: null,
  },
  {
    family: 'base',
    id: 'kms_9xKd20Rb',
    slug: 'kms-base-prod9',
    url: 'https://kms-base.prod9.sandbox.example',
    version: 'v0.5.7',
    chain_id: 8453,
    kms_contract_address: '0x2f83172A49584C017F2B256F0FB2Dca14126Ba9C',
    gateway_app_id: '9716536f62c81fe13e7c21c8807af96fd93f677e',
  },
  {
    family: 'ethereum',
    id: 'kms_Tn7cYe4M',
    slug: 'kms-ethereum-prod7',
    url: 'https://kms-ethereum.prod7.sandbox.example',
    version: 'v0.5.3',
    chain_id: 1,
    kms_contract_address: '0xd343a3f5593b93D8056aB5D60c433622d7D65a80',
    gateway_app_id: 'd70e1de8e83b327709f2990f25bc7038a8767888',
  },
];

export const NODES: Node[] = [
  {
    teepod_id: 12,
    node_id: 31,
    name: 'prod7',
    region_identifier: 'US-WEST-1',
    resource_score: 0.92,
    remaining_vcpu: 96,
    remaining_memory: 196_608,
    remaining_cvm_slots: 42,
    images: [
      'dstack-0.5.9',
      'dstack-dev-0.5.9',
      'dstack-0.5.7',
      'dstack-dev-0.5.7',
      'dstack-0.5.5',
    ],
    kms: ['kms-phala-prod7', 'kms-base-prod9', 'kms-ethereum-prod7'],
    gpu_slots: [],
    fmspc: 'b0c06f000000',
    device_id: deviceIdOf('prod7'),
  },
  {
    teepod_id: 18,
    node_id: 44,
    name: 'prod9',
    region_identifier: 'US-EAST-1',
    resource_score: 0.64,
    remaining_vcpu: 208,
    remaining_memory: 1_703_936,
    remaining_cvm_slots: 9,
    images: [
      'dstack-0.5.9',
      'dstack-dev-0.5.9',
      'dstack-nvidia-0.5.11',
      'dstack-nvidia-dev-0.5.4.1',
    ],
    kms: ['kms-phala-prod7', 'kms-base-prod9'],
    gpu_slots: [
      '18:00.0',
      '2a:00.0',
      '3a:00.0',
      '5d:00.0',
      '9a:00.0',
      'ab:00.0',
      'ba:00.0',
      'db:00.0',
    ],
    fmspc: '90c06f000000',
    device_id: deviceIdOf('prod9'),
  },
  {
    teepod_id: 23,
    node_id: 57,
    name: 'prod12',
    region_identifier: 'EU-WEST-1',
    resource_score: 0.31,
    remaining_vcpu: 4,
    remaining_memory: 8_192,
    remaining_cvm_slots: 2,
    images: ['dstack-0.5.7', 'dstack-dev-0.5.7'],
    kms: ['kms-phala-prod7'],
    gpu_slots: [],
    fmspc: 'b0c06f000000',
    device_id: deviceIdOf('prod12'),
  },
  {
    teepod_id: 5,
    node_id: 26,
    name: 'prod5',
    region_identifier: 'US-WEST-1',
    resource_score: 0.05,
    remaining_vcpu: 0,
    remaining_memory: 0,
    remaining_cvm_slots: 0,
    images: ['dstack-0.5.7', 'dstack-dev-0.5.7'],
    kms: ['kms-phala-prod7'],
    gpu_slots: [],
    fmspc: 'b0c06f000000',
    device_id: deviceIdOf('prod5'),
  },
];

/** The workspace the sandbox key belongs to, and what one request of it may ask for at most. */
export const WORKSPACE = {
  id: 'wks_Sandb0x1',
  name: 'Sandbox workspace',
  slug: 'sandbox',
  tier: 'pro',
  capacity: { max_instances: 50, max_vcpu: 256, max_memory: 2_097_152, max_disk: 4_096 },
};

export const USER = {
  id: 'usr_Sandb0x1',
  number: 1,
  username: 'sandbox',
  email: 'sandbox@sandbox.example',
};

/** Dollars. */
export const CREDITS = { balance: 120.5, granted_balance: 20 };

/** PCI product id of every GPU here: an NVIDIA H200. */
export const GPU_PRODUCT = '10de:2335';

/** Names that are taken from the start, by no CVM that could be listed. */
export const TAKEN_NAMES = ['already-taken'];
