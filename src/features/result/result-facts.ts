import type { Fact } from '@/display/FactList';
import type { ProvisionResult } from '@/domain/cloud/result';

/** Longer values come only from a server that is not the API. */
const MAX_LENGTH = 2000;

const HASH_OF_IMAGE = 'OS image hash';

/** The facts of a provision answer that are there, in the order a person needs them. */
export function resultFacts(result: ProvisionResult): Fact[] {
  const { kms_info: kms } = result;
  const all: [string, unknown][] = [
    ['app id', result.app_id],
    ['encryption key', result.app_env_encrypt_pubkey],
    ['KMS', kms?.slug ?? kms?.id ?? result.kms_id],
    ['KMS URL', kms?.url],
    ['KMS contract', kms?.kms_contract_address],
    ['chain id', kms?.chain_id],
    ['instance type', result.instance_type],
    ['KMS contract id', result.kms_contract_id],
    ['node', result.teepod_id],
    ['node, by its newer id', result.node_id],
    ['device id', result.device_id],
    [HASH_OF_IMAGE, result.os_image_hash],
    ['FMSPC', result.fmspc],
    ['document', result.compose_unchanged === true ? 'the one the app runs already' : undefined],
    ['hash on chain', registered(result.compose_hash_registered)],
  ];
  return all
    .filter(([, value]) => value !== null && value !== undefined && value !== '')
    .map(([label, value]) => {
      const text = String(value).slice(0, MAX_LENGTH);
      const isCopied = label !== HASH_OF_IMAGE || /^(0x)?[0-9a-f]{64}$/i.test(text);
      return { label, value: text, isCopied };
    });
}

function registered(isRegistered: boolean | null | undefined): string | undefined {
  if (typeof isRegistered !== 'boolean') return undefined;
  return isRegistered ? 'registered, as the API says' : 'not registered yet, as the API says';
}
