import { machineRow } from '@/domain/cloud/machines/machine-row';
import type { ProvisionedChange } from './change-answers';

/** What a machine's answer says of who decides about its keys; undefined is what it does not say. */
export interface MachineKeys {
  /** What paths call the KMS: its slug, else its id, else its type. */
  kms: string | undefined;
  /** The public key that values are encrypted to, as the API names it beside the machine. */
  offered: string | undefined;
  /** The KMS's own key, which signs that one. */
  kmsKey: string | undefined;
  /** The chain on whose contract a new hash has to be registered; undefined where none decides. */
  chainId: number | undefined;
}

/** Reads it from the answer of `GET /cvms/{id}`; what the answer to a provisioned change names counts before. */
export function machineKeys(cvm: unknown, change?: ProvisionedChange['kms_info']): MachineKeys {
  const { kms_info: said, kms_type } = machineRow.safeParse(cvm).data ?? {};
  const chain = change?.chain_id ?? said?.chain_id ?? undefined;
  return {
    kms: change?.slug ?? change?.id ?? said?.slug ?? said?.id ?? kms_type ?? undefined,
    offered: said?.encrypted_env_pubkey ?? undefined,
    kmsKey: change?.k256_pubkey ?? said?.k256_pubkey ?? undefined,
    // There is no chain 0: some answers write it for none.
    chainId: chain === 0 ? undefined : chain,
  };
}
