import type { Kms } from '@/domain/cloud/lookups';

export const KMS_NAMES: Partial<Record<string, string>> = {
  phala: 'Phala',
  ethereum: 'Ethereum',
  base: 'Base',
};

/** As newer servers say it, else by its chain: 1 is Ethereum, 8453 Base, none or 0 Phala's own (SDK, kms_contract.ts). */
export function kmsFamilyOf(kms: Kms | undefined): string | undefined {
  if (!kms) return undefined;
  const said = kms.kms_type?.toLowerCase() ?? '';
  if (Object.hasOwn(KMS_NAMES, said)) return said;
  if (kms.chain_id === null || kms.chain_id === 0) return 'phala';
  return new Map([
    [1, 'ethereum'],
    [8453, 'base'],
  ]).get(kms.chain_id ?? -1);
}

/** Whether a KMS is known to be of another family than the request's; of the old style nothing is known. */
export function isOtherFamily(kms: Kms | undefined, family: string): boolean {
  const its = kmsFamilyOf(kms);
  return its !== undefined && family !== 'legacy' && its !== family;
}

const indices = new WeakMap<readonly Kms[], Map<string, Kms>>();

/** The first KMS of a list with this id or slug. */
export function kmsNamed(list: readonly Kms[], idOrSlug: string): Kms | undefined {
  let index = indices.get(list);
  if (!index) {
    index = new Map();
    for (const one of list) {
      for (const name of [one.id, one.slug ?? one.id]) {
        if (!index.has(name)) index.set(name, one);
      }
    }
    indices.set(list, index);
  }
  return index.get(idOrSlug);
}
