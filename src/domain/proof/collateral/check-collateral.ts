import { fact, fails, holds, undecided, type Claim } from '@/domain/proof/claim';
import type { CheckedQuote } from '@/domain/proof/quote/check-quote';
import type { Root } from '@/domain/proof/quote/roots';
import type { TdReport } from '@/domain/proof/quote/td-quote';
import { onUtcDay } from '@/text/dates';
import type { Collateral } from './collateral';
import { platformClaims } from './platform-claims';
import { revokedClaim } from './revoked-claim';
import { verifyCollateral, windowProblem, type VerifiedCollateral } from './verify-collateral';

export interface CollateralQuestion {
  quote: CheckedQuote;
  report: TdReport;
  /** A refusal, in words, where something that should be collateral cannot be read. */
  collateral: Collateral | { refusal: string } | undefined;
  /** The time that everything is to be valid at. */
  at: Date;
}

const SIGNERS: Record<Root, string> = {
  intel: 'Intel signed the collateral.',
  sandbox: 'The sandbox’s test root signed the collateral.',
};

/**
 * Whether a quote's platform is up to date and not revoked, as of a time, by collateral that its root
 * signed. Collateral that is missing, or not valid at that time, leaves the rest open; it refutes nothing.
 */
export async function checkCollateral(question: CollateralQuestion): Promise<Claim[]> {
  const claims = await claimsOf(question);
  return claims.map((claim) => ({ ...claim, part: 'current' }));
}

async function claimsOf(question: CollateralQuestion): Promise<Claim[]> {
  const { quote, collateral, at } = question;
  const { signer = 'intel', processor, signature, certificates } = quote;
  const says = `The platform is up to date and not revoked, as of ${onUtcDay(at)}.`;
  if (!signature || !certificates) {
    return [undecided(says, 'The quote has no signature part that could be read.')];
  }
  if (!collateral) {
    return [
      undecided(
        says,
        'That takes the collateral for its kind of processor, which is not here. Without it the quote is as good as the platform was when it was certified.',
      ),
    ];
  }
  if ('refusal' in collateral) return [undecided(says, collateral.refusal)];
  const verified = await verifyCollateral(collateral, signer);
  if ('unchecked' in verified) return [undecided(says, 'No signature could be checked.')];
  if ('problem' in verified) {
    const what = SIGNERS[signer];
    return [fails(what, verified.problem), undecided(says, 'Only what its root signed counts.')];
  }
  if (!processor) {
    return [undecided(says, 'The processor’s certificate does not say which processor it is.')];
  }
  return [
    signedClaim(signer),
    forceClaim(verified, at),
    revokedClaim(verified, certificates, at),
    ...platformClaims({ ...question, verified, processor, signature, certificates }),
  ];
}

function signedClaim(signer: Root): Claim {
  const because =
    'Each of its parts is signed by certificates that end at the quote’s own root key.';
  return signer === 'intel' ? holds(SIGNERS.intel, because) : fact(SIGNERS.sandbox, because);
}

function forceClaim(verified: VerifiedCollateral, at: Date): Claim {
  const says = `The collateral is in force on ${onUtcDay(at)}.`;
  const bytes = verified.windows.map(({ name, from, to }) => ({
    name,
    value: `${from.toISOString()} – ${to.toISOString()}`,
  }));
  const problem = windowProblem(verified, at);
  if (problem === undefined) return { ...holds(says, 'Each part says until when it is.'), bytes };
  return { ...undecided(says, `${problem} It says nothing about that day.`), bytes };
}
