import { isComposeHash } from '@/domain/hash/verdict/verdict';
import { gather } from '@/domain/proof/audit/gather';
import { readParts } from '@/domain/proof/audit/read-part';
import { fails, holds, undecided, type Claim } from '@/domain/proof/claim';
import { firstQuote } from './attested';
import { checkAttestation, measuredHash, type ProofContext } from './check-attestation';

export interface CheckedBoot {
  claims: Claim[];
  /** The first quote as hex, to ask for its collateral. */
  quote: string | undefined;
}

/**
 * Whether what booted is the document of a compose_hash, from an attestation's JSON text and others that
 * belong to it, such as collateral or an answer of the API: first the hash itself, then everything the
 * attestation claims of its document, event log and quote. A refusal, in words, for a text that is none.
 */
export async function checkBooted(
  text: string,
  hash: string,
  context: ProofContext,
  more: readonly string[] = [],
): Promise<CheckedBoot | { refusal: string }> {
  const parts = readParts([text, ...more]);
  if ('refusal' in parts) return parts;
  const { found, collateral, expected } = gather(parts);
  if (found.kind === 'none') return { refusal: found.refusal };
  if (found.kind !== 'attestation') {
    return { refusal: 'This is JSON that the console knows, but not an attestation.' };
  }
  const { attestation } = found;
  return {
    quote: firstQuote(attestation),
    claims: [
      {
        ...bootedClaim(measuredHash(attestation), hash, attestation.eventProblem),
        part: 'booted',
      },
      ...(await checkAttestation(attestation, { ...context, collateral, expected })),
    ],
  };
}

function bootedClaim(
  measured: string | undefined,
  hash: string,
  problem = 'Without a compose-hash event it is not known what the machine measured.',
): Claim {
  const says = 'What booted is the document of this compose hash.';
  if (!isComposeHash(hash)) return undecided(says, 'There is no compose hash to compare it with.');
  if (measured === undefined) return undecided(says, problem);
  return measured === hash
    ? holds(says, 'The compose-hash event has this very hash.')
    : fails(says, `The compose-hash event has ${measured.slice(0, 80)}.`);
}
