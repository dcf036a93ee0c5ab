import { z } from '@/domain/schema/zod';
import type { Attestation } from './read-attestation';

/** What a proof can be held against, as other documents state it: lower-case hex without 0x. */
export interface Expected {
  appIds: string[];
  instanceIds: string[];
  osImageHashes: string[];
  /** Any of these will do: a node may have several. */
  deviceIds: string[];
  /** Public keys of a KMS's root, DER. */
  kmsKeys: string[];
}

const text = z.string().max(4000).nullish().catch(undefined);
const device = z.union([
  z.string(),
  z.object({ device_id: z.string() }).transform((d) => d.device_id),
]);
const devices = z.array(device).max(1000).nullish().catch(undefined);
const kms = z.object({ ca_pubkey: text }).nullish().catch(undefined);

/** An answer of the API about a provision, a CVM, a KMS contract or its devices. */
const answer = z.object({
  app_id: text,
  instance_id: text,
  os_image_hash: text,
  device_id: text,
  device_ids: devices,
  devices,
  node_info: z.object({ device_id: text, device_ids: devices }).nullish().catch(undefined),
  kms_info: kms,
  ca_pubkey: text,
});

/** Reads what an answer states of a machine; nothing where it states nothing. */
export function readExpected(value: unknown): Expected {
  const { success, data } = answer.safeParse(value);
  if (!success) return NOTHING;
  return {
    appIds: known(data.app_id),
    instanceIds: known(data.instance_id),
    osImageHashes: known(data.os_image_hash),
    deviceIds: known(
      data.device_id,
      data.node_info?.device_id,
      ...(data.device_ids ?? []),
      ...(data.devices ?? []),
      ...(data.node_info?.device_ids ?? []),
    ),
    kmsKeys: known(data.kms_info?.ca_pubkey, data.ca_pubkey),
  };
}

const NOTHING: Expected = {
  appIds: [],
  instanceIds: [],
  osImageHashes: [],
  deviceIds: [],
  kmsKeys: [],
};

/** What several documents state, together. */
export function allExpected(parts: readonly Expected[]): Expected {
  const of = (key: keyof Expected) => [...new Set(parts.flatMap((part) => part[key]))];
  return {
    appIds: of('appIds'),
    instanceIds: of('instanceIds'),
    osImageHashes: of('osImageHashes'),
    deviceIds: of('deviceIds'),
    kmsKeys: of('kmsKeys'),
  };
}

/** What an attestation says of itself beside its log and its quote. */
export function expectedByItself({ stated }: Attestation): Expected {
  return {
    appIds: known(stated.appId),
    instanceIds: known(stated.instanceId),
    osImageHashes: known(stated.osImageHash),
    deviceIds: known(stated.deviceId),
    kmsKeys: [],
  };
}

function known(...values: (string | null | undefined)[]): string[] {
  return values
    .map(
      (value) =>
        value
          ?.trim()
          .toLowerCase()
          .replace(/^(?:0x|app_|instance_)/, '') ?? '',
    )
    .filter((value) => /^[0-9a-f]+$/.test(value));
}
