import { KMS_LIST } from '#sandbox/catalogue/catalogue';
import type { CatalogueKms } from '#sandbox/catalogue/catalogue-types';
import { kmsPublicKey } from './kms-signing';

/** The word that stands for the address of Phala's own KMS, which has no contract (SDK, kms_contract.ts). */
const OFF_CHAIN = 'phala';

function contractAddress({ kms_contract_address }: CatalogueKms): string {
  return kms_contract_address ?? OFF_CHAIN;
}

/** The API's own id of a KMS's contract; every KMS of the sandbox has a contract of its own. */
export function contractId({ id }: Pick<CatalogueKms, 'id'>): string {
  return id.replace(/^kms_/, 'kc_');
}

const contractSlug = ({ slug }: CatalogueKms) => slug.replace(/^kms-/, '');

/** The KMS whose contract a request names, by address in any letter case or by id. */
export function kmsOfContract(name: string | number): CatalogueKms | undefined {
  const wanted = String(name);
  return KMS_LIST.find(
    (kms) =>
      contractId(kms) === wanted || contractAddress(kms).toLowerCase() === wanted.toLowerCase(),
  );
}

/** The KMS whose contract a path names, by slug or id. */
export function kmsOfContractPath(name: string): CatalogueKms | undefined {
  return KMS_LIST.find((kms) => contractSlug(kms) === name || contractId(kms) === name);
}

/** A contract as newer versions list it; chain 0 is no chain. */
export function kmsContract(kms: CatalogueKms): object {
  return {
    id: contractId(kms),
    slug: contractSlug(kms),
    label: `${kms.family} KMS`,
    contract_address: contractAddress(kms),
    chain_id: kms.chain_id ?? 0,
    k256_pubkey: kmsPublicKey(kms.id),
    ca_pubkey: null,
    node_count: 1,
  };
}

/** The KMS nodes of a contract: here the one. */
export function contractNodes({ id, slug, url, version, family }: CatalogueKms): object {
  return { items: [{ id, slug, url, version, kms_type: family }], total: 1 };
}
