import { fails, holds, undecided, type Claim } from '@/domain/proof/claim';
import type { Certificate } from '@/domain/proof/quote/certificate';
import { onUtcDay } from '@/text/dates';
import { windowProblem, type VerifiedCollateral } from './verify-collateral';

/**
 * Whether a certificate of the quote, or one that signed the collateral, is on its issuer's list of revoked
 * ones. What was revoked stays so, also on a list that is no longer in force; that nothing was revoked is
 * said by a list in force alone.
 */
export function revokedClaim(
  verified: VerifiedCollateral,
  certificates: readonly Certificate[],
  at: Date,
): Claim {
  const says = `No certificate of the quote is revoked, as of ${onUtcDay(at)}.`;
  const { processors, authorities } = verified;
  const lists = [processors, ...(authorities ? [authorities] : [])];
  const asked = [...certificates, ...verified.certificates];
  const bytes = asked.map(({ name, serial }) => ({ name: `serial of “${name}”`, value: serial }));
  const listOf = ({ issuer }: Certificate) => lists.find((list) => list.issuer === issuer);
  const revoked = asked.find((one) => listOf(one)?.revoked.has(one.serial));
  if (revoked) {
    return { ...fails(says, `“${revoked.name}”, serial ${revoked.serial}, is revoked.`), bytes };
  }
  const problem = windowProblem(verified, at, 'lists');
  if (problem !== undefined) return undecided(says, problem);
  const unlisted = asked.find((one) => !listOf(one));
  if (unlisted) {
    return undecided(says, `The issuer of “${unlisted.name}” has no list of revoked ones here.`);
  }
  return { ...holds(says, 'None is on the list of its issuer.'), bytes };
}
