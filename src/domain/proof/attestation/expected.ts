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
  /** What contracts say of devices. */
  contracts: ContractDevices[];
}

/** The devices that a contract was asked about: of an app, or of a KMS. */
export interface ContractDevices {
  allowsAny: boolean;
  /** Undefined where asking failed. */
  devices: { id: string; isAllowed: boolean | undefined }[];
}

const text = z.string().max(4000).nullish().catch(undefined);
const device = z.union([
  z.string(),
  z.object({ device_id: z.string() }).transform((d) => d.device_id),
]);
const devices = z.array(device).max(1000).nullish().catch(undefined);
const allowed = z.boolean().nullish().catch(undefined);
/** `GET /apps/{app_id}/device-allowlist`, or one contract of `GET /kms/on-chain/{chain}`. */
const contract = z.looseObject({
  allow_any_device: allowed,
  devices: z
    .array(
      z.looseObject({ device_id: z.string(), allowed_onchain: allowed, on_chain_allowed: allowed }),
    )
    .max(1000),
});
const contracts = z.array(contract).max(100).nullish().catch(undefined);
const kms = z.object({ ca_pubkey: text }).nullish().catch(undefined);
/** `GET /kms/on-chain/{chain}` and `GET /kms`: any of those in it may be the machine's. */
const manyKms = z
  .array(z.looseObject({ ca_pubkey: text }))
  .max(100)
  .nullish()
  .catch(undefined);

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
  contracts: manyKms,
  items: manyKms,
});

/** Reads what an answer states of a machine; nothing where it states nothing. */
export function readExpected(value: unknown): Expected {
  const { success, data } = answer.safeParse(value);
  if (!success) return NOTHING;
  const asked = contractsIn(value);
  return {
    appIds: known(data.app_id),
    instanceIds: known(data.instance_id),
    osImageHashes: known(data.os_image_hash),
    deviceIds: known(
      data.device_id,
      data.node_info?.device_id,
      ...(data.device_ids ?? []),
      ...(asked.length > 0 ? [] : (data.devices ?? [])),
      ...(data.node_info?.device_ids ?? []),
    ),
    kmsKeys: known(
      data.kms_info?.ca_pubkey,
      data.ca_pubkey,
      ...[...(data.contracts ?? []), ...(data.items ?? [])].map((one) => one.ca_pubkey),
    ),
    contracts: asked,
  };
}

/** The contracts of an answer that says of devices whether each is allowed. */
function contractsIn(value: unknown): ContractDevices[] {
  const whole = z.looseObject({ contracts }).safeParse(value).data;
  const one = contract.safeParse(value).data;
  return [...(one ? [one] : []), ...(whole?.contracts ?? [])].flatMap((asked) => {
    const found = asked.devices.flatMap((said) => {
      const [id] = known(said.device_id);
      const isAllowed = said.allowed_onchain ?? said.on_chain_allowed;
      const isAsked = 'allowed_onchain' in said || 'on_chain_allowed' in said;
      return id !== undefined && isAsked ? [{ id, isAllowed: isAllowed ?? undefined }] : [];
    });
    const allowsAny = asked.allow_any_device === true;
    return found.length > 0 || allowsAny ? [{ allowsAny, devices: found }] : [];
  });
}

const NOTHING: Expected = {
  appIds: [],
  instanceIds: [],
  osImageHashes: [],
  deviceIds: [],
  kmsKeys: [],
  contracts: [],
};

/** What several documents state, together. */
export function allExpected(parts: readonly Expected[]): Expected {
  const of = (key: Exclude<keyof Expected, 'contracts'>) => [
    ...new Set(parts.flatMap((part) => part[key])),
  ];
  return {
    appIds: of('appIds'),
    instanceIds: of('instanceIds'),
    osImageHashes: of('osImageHashes'),
    deviceIds: of('deviceIds'),
    kmsKeys: of('kmsKeys'),
    contracts: parts.flatMap((part) => part.contracts),
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
    contracts: [],
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
