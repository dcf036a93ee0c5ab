import { z } from '@/domain/schema/zod';
import { rowsOf } from '@/domain/cloud/answer-parts';
import { plainAddress } from '@/domain/create/addresses';

const text = z.string().nullish().catch(undefined);

/** `GET /kms/on-chain/{chain}`: the KMS contracts of a chain with the OS images that each allows. */
export const kmsContracts = z.looseObject({
  contracts: rowsOf(
    z.looseObject({
      contract_address: text,
      os_images: rowsOf(
        z.looseObject({
          name: text,
          os_image_hash: text,
          on_chain_allowed: z.boolean().nullish().catch(undefined),
        }),
      ).catch([]),
    }),
  ),
});

/** An OS image as a list of images names it. */
interface NamedImage {
  name: string;
  hash: string | undefined;
}

/**
 * Whether a KMS contract allows an image; of a machine whose contract is not known, only what all contracts of the
 * chain agree on. Undefined where that cannot be told.
 */
export function isImageAllowed(
  { contracts }: z.output<typeof kmsContracts>,
  contract: string | undefined,
  image: NamedImage,
): boolean | undefined {
  const own = contract === undefined ? undefined : plainAddress(contract);
  const asked = own
    ? contracts.filter(({ contract_address }) => plainAddress(contract_address ?? '') === own)
    : contracts;
  const said = new Set(
    asked.map(({ os_images }) =>
      os_images.some((one) => one.on_chain_allowed !== false && isSame(one, image)),
    ),
  );
  const [first] = said;
  return said.size === 1 ? first : undefined;
}

/** By its hash where both have one, since that is what a contract knows. */
function isSame(
  one: { name?: string | null | undefined; os_image_hash?: string | null | undefined },
  { name, hash }: NamedImage,
): boolean {
  const theirs = one.os_image_hash?.replace(/^0x/i, '').toLowerCase();
  const ours = hash?.replace(/^0x/i, '').toLowerCase();
  return theirs && ours ? theirs === ours : one.name === name;
}
