import { isOtherFamily, kmsFamilyOf, KMS_NAMES } from './kms-family';
import type { Choices } from './choices';
import { nameList, type Market } from './why-not';

/** What names a KMS contract: its address on chain, or the id that the API gives it. */
type ContractName = 'kms_contract_address' | 'kms_contract_id';

/** The contracts of the KMSs that are looked up, by one of their names; a KMS that shows none is left out. */
export function contractChoices({ wish, kms }: Market, name: ContractName): Choices {
  const byName = new Map<string, typeof kms>();
  for (const one of kms) {
    const contract = one[name];
    if (contract) byName.set(contract, [...(byName.get(contract) ?? []), one]);
  }
  const family = KMS_NAMES[wish.kms] ?? wish.kms;
  return {
    automatic: 'The server chooses one that goes with the KMS above.',
    offers: [...byName].map(([value, own]) => {
      const its = kmsFamilyOf(own[0]);
      const slugs = nameList(own.map(({ slug, id }) => slug ?? id));
      const other = own.every((one) => isOtherFamily(one, wish.kms));
      return {
        value,
        facts: its ? `${KMS_NAMES[its] ?? its} · of ${slugs}` : `of ${slugs}`,
        excluded: other ? `the KMS chosen above is ${family}` : undefined,
      };
    }),
  };
}
