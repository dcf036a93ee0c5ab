export interface InstanceTypeRow {
  id: string;
  name: string;
  description: string;
  vcpu: number;
  memory_mb: number;
  /** Dollars per hour, a decimal string as on the wire. */
  hourly_rate: string;
  /** How many GPUs the size brings; not on the wire. */
  gpus: number;
  default_disk_size_gb: number;
  family: 'cpu' | 'gpu';
}

export interface OsImageRow {
  name: string;
  slug: string;
  version: string;
  os_image_hash: string;
  is_dev: boolean;
  requires_gpu: boolean;
}

export type KmsFamily = 'phala' | 'ethereum' | 'base';

/** Exactly the seven keys the official clients insist on. */
export interface PublicKms {
  id: string;
  slug: string;
  url: string;
  version: string;
  chain_id: number | null;
  kms_contract_address: string | null;
  gateway_app_id: string | null;
}

export interface CatalogueKms extends PublicKms {
  family: KmsFamily;
}

export interface Node {
  teepod_id: number;
  /** The id of newer servers: another number, of another list. */
  node_id: number;
  name: string;
  region_identifier: string;
  /** Of the nodes that fit, the one with the highest score is chosen. */
  resource_score: number;
  remaining_vcpu: number;
  /** MB */
  remaining_memory: number;
  remaining_cvm_slots: number;
  /** Names of OS_IMAGES, newest first and a CPU image in front. */
  images: string[];
  /** Slugs of KMS_LIST, the default in front. */
  kms: string[];
  /** PCI slots of its GPUs, all reserved for the workspace. */
  gpu_slots: string[];
  fmspc: string;
  device_id: string;
}
