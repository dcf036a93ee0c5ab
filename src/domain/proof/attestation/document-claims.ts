import { decided, fails, holds, undecided, type Claim } from '@/domain/proof/claim';
import type { Attestation } from './read-attestation';

/** What an attestation shows of its document: whether it was measured, and what is said beside it. */
export function documentClaims(
  attestation: Attestation,
  hash: string | undefined,
  measured: string | undefined,
): Claim[] {
  const { appCompose, composeFile, statedHash } = attestation;
  return [
    eventClaim(attestation, hash, measured),
    ...(composeFile !== undefined && appCompose !== undefined
      ? [copyClaim(appCompose === composeFile)]
      : []),
    ...(statedHash === undefined ? [] : [statedClaim(statedHash, measured ?? hash)]),
  ];
}

function eventClaim(
  { eventProblem, events }: Attestation,
  hash: string | undefined,
  measured: string | undefined,
): Claim {
  const says = 'The document is the one the machine measured.';
  if (measured === undefined) {
    const missing = events ? 'The event log has no compose-hash event.' : 'There is no event log.';
    return undecided(says, eventProblem ?? missing);
  }
  if (hash === undefined) return undecided(says, 'There is no app_compose to hash.');
  const bytes = [
    { name: 'SHA-256 of the document', value: hash },
    { name: 'compose-hash event', value: measured.slice(0, 200) },
  ];
  const claim = decided(
    says,
    hash === measured,
    'SHA-256 of app_compose, taken as it is, is the payload of the compose-hash event.',
    `app_compose hashes to ${hash}, but the compose-hash event has ${measured.slice(0, 200)}.`,
  );
  return { ...claim, bytes };
}

function copyClaim(same: boolean): Claim {
  return decided(
    'compose_file is the same text as tcb_info’s app_compose.',
    same,
    'Compared character by character.',
    'The two texts differ. Only app_compose is compared with what was measured.',
  );
}

function statedClaim(stated: string, measured: string | undefined): Claim {
  const says = `The stated compose_hash is ${measured === undefined ? 'right' : 'the measured one'}.`;
  if (measured === undefined) return undecided(says, 'There is nothing to compare it with.');
  return stated.toLowerCase().replace(/^0x/, '') === measured
    ? holds(says, 'It is the same.')
    : fails(says, `compose_hash says ${stated.slice(0, 80)}, what was measured is ${measured}.`);
}
