import { sha256 } from '@noble/hashes/sha2.js';
import { keccak_256 } from '@noble/hashes/sha3.js';
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from '@/domain/hash/canonical';

/** What the host was told to start, and what MRCONFIGID is made of; hex in lower case, without 0x. */
export interface LaunchConfig {
  composeHash: string;
  /** Empty where there is none. */
  appId: string;
  instanceId: string;
  keyProvider: 'none' | 'local' | 'kms' | 'tpm';
  keyProviderId: string;
  gpuPolicyHash: string;
  /** From manifest version 3 on also an empty list counts. */
  initScriptHashes: string[] | undefined;
}

const KINDS = { none: 0, local: 1, kms: 2, tpm: 3 } as const;
const ZEROS = '00'.repeat(15);

/** `01 ‖ compose hash ‖ zeros`: dstack’s first form, which it still uses without a key provider's id. */
export function mrConfigV1({ composeHash }: Pick<LaunchConfig, 'composeHash'>): string {
  return `01${composeHash}${ZEROS}`;
}

/** `02 ‖ keccak256(compose hash ‖ app id ‖ kind ‖ key provider's id) ‖ zeros`, of older machines. */
export function mrConfigV2(config: LaunchConfig): string {
  const parts = concatBytes(
    hexToBytes(config.composeHash),
    hexToBytes(config.appId),
    Uint8Array.of(KINDS[config.keyProvider]),
    hexToBytes(config.keyProviderId),
  );
  return `02${bytesToHex(keccak_256(parts))}${ZEROS}`;
}

/**
 * `03 ‖ sha256("dstack-mr-config-v3:" ‖ 00 ‖ document) ‖ zeros`, the document being canonical JSON without
 * the members that are empty (dstack-types mr_config.rs, MrConfigV3).
 */
export function mrConfigV3(config: LaunchConfig): string {
  const all = {
    app_id: config.appId,
    compose_hash: config.composeHash,
    gpu_policy_hash: config.gpuPolicyHash,
    init_script_hashes: config.initScriptHashes ?? '',
    instance_id: config.instanceId,
    key_provider: config.keyProvider,
    key_provider_id: config.keyProviderId,
    version: 3,
  };
  const document = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''));
  const bytes = utf8ToBytes(`dstack-mr-config-v3:\0${canonicalJson(document)}`);
  return `03${bytesToHex(sha256(bytes))}${ZEROS}`;
}
