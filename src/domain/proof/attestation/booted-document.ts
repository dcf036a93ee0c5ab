import { isComposeHash } from '@/domain/hash/verdict/verdict';
import { recognise } from '@/domain/proof/audit/recognise';
import { readPaste } from '@/domain/proof/audit/read-paste';
import { fails, holds, undecided, type Claim } from '@/domain/proof/claim';
import { checkAttestation, measuredHash, type ProofContext } from './check-attestation';

/**
 * Whether what booted is the document of a compose_hash, from an attestation's JSON text: first the
 * hash itself, then everything the attestation claims of its document, event log and quote. A refusal,
 * in words, for a text that is no attestation.
 */
export async function checkBooted(
  text: string,
  hash: string,
  context: ProofContext,
): Promise<{ claims: Claim[] } | { refusal: string }> {
  const paste = readPaste(text);
  if ('refusal' in paste) return paste;
  const found = recognise(paste.value);
  if (found.kind === 'none') return { refusal: found.refusal };
  if (found.kind !== 'attestation') {
    return { refusal: 'This is JSON that the console knows, but not an attestation.' };
  }
  const { attestation } = found;
  return {
    claims: [
      bootedClaim(measuredHash(attestation), hash, attestation.eventProblem),
      ...(await checkAttestation(attestation, context)),
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
