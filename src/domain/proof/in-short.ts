import type { Verdict } from '@/domain/hash/verdict/verdict';
import { judged, together, type Claim, type ProofPart } from './claim';

/** One step of a proof: how it came out, in a few words. */
export interface ProofStep {
  /** `imitation`: nothing fails, and no processor signed it; `open`: nobody has looked yet. */
  outcome: 'holds' | 'fails' | 'unknown' | 'imitation' | 'open';
  words: string;
  /** Whose claims say more. */
  part?: ProofPart;
}

/** What an attestation comes to: whether this booted, and whether Intel's keys say so. */
export interface ProofInShort {
  booted: ProofStep;
  signed: ProofStep;
}

const NOT_CHECKED: ProofStep = { outcome: 'open', words: 'not checked yet' };

/** Before an attestation was looked at. */
export const UNCHECKED: ProofInShort = { booted: NOT_CHECKED, signed: NOT_CHECKED };

/** The document that is kept, by its verdict. */
export function storedInShort(verdict: Verdict | undefined): ProofStep {
  switch (verdict?.kind) {
    case undefined:
      return { outcome: 'open', words: 'not read yet' };
    case 'matches':
      return { outcome: 'holds', words: 'has this hash' };
    case 'differs':
      return { outcome: 'fails', words: 'has another hash' };
    default:
      return { outcome: 'unknown', words: 'cannot be told' };
  }
}

/** The claims of an attestation in two steps; neither says more than its claims do. */
export function proofInShort(claims: readonly Claim[]): ProofInShort {
  const of = (part: ProofPart) => claims.filter((claim) => claim.part === part);
  return {
    booted: bootedInShort(of('booted'), of('machine')),
    signed: signedInShort(of('signed'), of('current')),
  };
}

function bootedInShort(booted: readonly Claim[], machine: readonly Claim[]): ProofStep {
  const outcome = together(booted);
  if (outcome === 'fails') return { outcome, words: 'does not hold', part: 'booted' };
  if (together(machine) === 'fails')
    return { outcome: 'fails', words: 'on another machine than is stated', part: 'machine' };
  return outcome === 'unknown'
    ? { outcome, words: 'cannot be told', part: 'booted' }
    : { outcome, words: 'this document', part: 'booted' };
}

function signedInShort(signed: readonly Claim[], current: readonly Claim[]): ProofStep {
  const outcome = judged(signed).length === 0 ? 'unknown' : together(signed);
  if (outcome === 'fails') return { outcome, words: 'does not hold', part: 'signed' };
  if (together(current) === 'fails')
    return { outcome: 'fails', words: 'not up to date', part: 'current' };
  if (isImitation(signed)) return { outcome: 'imitation', words: 'an imitation', part: 'signed' };
  if (outcome === 'unknown') return { outcome, words: 'cannot be told', part: 'signed' };
  const isCurrent = judged(current).length > 0 && together(current) === 'holds';
  return isCurrent
    ? { outcome, words: 'signed, and up to date', part: 'signed' }
    : { outcome, words: 'signed; up to date is not checked', part: 'current' };
}

/** Whether the sandbox's own root signed a quote, where that is expected. */
export const isImitation = (claims: readonly Claim[]): boolean =>
  claims.some(({ says }) => says.replace(/^Quote \d+: /, '').startsWith('Imitation'));
