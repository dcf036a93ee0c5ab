import { checkBooted } from '@/domain/proof/attestation/booted-document';
import { fails, type Claim } from '@/domain/proof/claim';
import { parseBounded } from '@/domain/schema/bounded-json';
import type { Evidence } from './evidence';

export interface EvidenceContext {
  /** As of when its proof has to be good; the time it states where this is left out. */
  at?: Date | undefined;
  /** The console speaks to its own sandbox, whose imitations are expected. */
  sandbox: boolean;
}

/** The claims of the attestation in an evidence file, checked anew and offline, with the answer beside it. */
export async function proofClaims(
  { proof, compose_hash, answer }: Evidence,
  { at, sandbox }: EvidenceContext,
): Promise<Claim[]> {
  if (!proof) return [];
  const texts = [answer.text, proof.collateral ?? ''];
  const more = texts.filter((one) => parseBounded(one) !== undefined);
  const time = at ?? new Date(proof.at);
  const checked = await checkBooted(proof.attestation, compose_hash, { at: time, sandbox }, more);
  if ('claims' in checked) return checked.claims;
  return [fails('Its proof can be read.', checked.refusal)];
}
