import { KMS_LIST } from '#sandbox/catalogue/catalogue';
import type { CatalogueKms } from '#sandbox/catalogue/catalogue-types';

/** The word that stands for the address of Phala's own KMS, which has no contract (SDK, kms_contract.ts). */
const OFF_CHAIN = 'phala';

/** The address a KMS's contract is known by. */
function contractAddress({ kms_contract_address }: CatalogueKms): string {
  return kms_contract_address ?? OFF_CHAIN;
}

/** The API's own id of a KMS's contract; every KMS of the sandbox has a contract of its own. */
function contractId({ id }: CatalogueKms): string {
  return id.replace(/^kms_/, 'kc_');
}

/** The KMS whose contract a request names, by address in any letter case or by id. */
export function kmsOfContract(name: string | number): CatalogueKms | undefined {
  const wanted = String(name);
  return KMS_LIST.find(
    (kms) =>
      contractId(kms) === wanted || contractAddress(kms).toLowerCase() === wanted.toLowerCase(),
  );
}
