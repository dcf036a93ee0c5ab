import { machineRow } from './machine-row';

/** One machine, beyond what a list says of it; undefined is what the API did not say. */
export interface MachineDetail {
  instanceId: string | undefined;
  /** Where an operation under way leads: `running`, `stopped`. */
  target: string | undefined;
  image: string | undefined;
  isDev: boolean | undefined;
  imageHash: string | undefined;
  node: string | undefined;
  /** Of the node that it stands on. */
  deviceId: string | undefined;
  region: string | undefined;
  /** `phala`, `ethereum`, `base`, `legacy`. */
  kms: string | undefined;
  chainId: number | undefined;
  /** The KMS’s contract on that chain. */
  kmsContract: string | undefined;
  isListed: boolean | undefined;
  hasPublicLogs: boolean | undefined;
  /** As the API writes the time. */
  scheduledDeletion: string | undefined;
}

/** Reads what `GET /cvms/{cvm}` says in either shape; what is of another type is not said. */
export function readDetail(json: unknown): MachineDetail {
  const said = machineRow.safeParse(json).data;
  return {
    instanceId: cut(said?.instance_id),
    target: cut(said?.progress?.target),
    image: cut(said?.os?.name),
    isDev: said?.os?.is_dev ?? undefined,
    imageHash: cut(said?.os?.os_image_hash),
    node: cut(said?.node_info?.name),
    deviceId: cut(said?.node_info?.device_id),
    region: cut(said?.node_info?.region),
    kms: cut(said?.kms_type) ?? cut(said?.kms_info?.slug),
    chainId: said?.kms_info?.chain_id ?? undefined,
    kmsContract: cut(said?.kms_info?.dstack_kms_address),
    isListed: said?.listed ?? undefined,
    hasPublicLogs: said?.public_logs ?? undefined,
    scheduledDeletion: cut(said?.scheduled_delete_at),
  };
}

/** Longer values come only from a server that is not the API. */
const cut = (text: string | null | undefined) => text?.slice(0, 300) || undefined;
