import type { ProvisionRequest } from '@/domain/request/request';
import type { ProvisionResult } from '@/domain/cloud/result';
import { plainAddress } from './addresses';

/** Who decides about an app's keys, and with it which steps lead from a provision to a CVM. */
export type KeyPath =
  | { kind: 'phala'; appId: string }
  /** The app id is the address of a contract that the person registers. */
  | { kind: 'on-chain'; contract: string | undefined; chainId: number | undefined };

/**
 * Follows the KMS of the answer: a chain or a KMS contract means that the contract gives the app id.
 * An answer that says nothing of its KMS’s chain is read with the request; one without an app id always needs one.
 */
export function keyPath(result: ProvisionResult, request: Pick<ProvisionRequest, 'kms'>): KeyPath {
  const { kms_info: kms, app_id } = result;
  const contract = plainAddress(kms?.kms_contract_address ?? '');
  const appId = plainAddress(app_id ?? '');
  const asked = request.kms === 'ethereum' || request.kms === 'base';
  // There is no chain 0: some answers write it for none.
  const chain = kms?.chain_id === 0 ? null : kms?.chain_id;
  const onChain = typeof chain === 'number' || contract !== undefined;
  if (appId !== undefined && !onChain && !(asked && chain === undefined))
    return { kind: 'phala', appId };
  return { kind: 'on-chain', contract, chainId: chain ?? undefined };
}

/** What the API calls the KMS of an answer in paths and bodies: its slug, else its id. */
export function kmsName({ kms_info: kms, kms_id }: ProvisionResult): string | undefined {
  return kms?.slug ?? kms?.id ?? kms_id ?? undefined;
}
