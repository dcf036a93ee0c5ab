/** One thing a document says or implies, and what checking it here gave. */
export interface Claim {
  /** What is claimed, as a sentence. */
  says: string;
  /**
   * `unknown` where what it takes to check is not there; `fact` where something was read that nothing
   * here can hold or refute, and that nobody has to.
   */
  outcome: 'holds' | 'fails' | 'unknown' | 'fact';
  /** How it was checked, or why it could not be. */
  because: string;
  /** What follows from it, and what does not. */
  means?: string | undefined;
  /** Which part of a proof it belongs to, where it belongs to one. */
  part?: ProofPart | undefined;
  /** What was looked at, byte by byte. */
  bytes?: readonly NamedBytes[] | undefined;
}

/** booted: document, log and registers; signed: by whom; current: whether it may still be relied on; machine: which one. */
export type ProofPart = 'booted' | 'signed' | 'current' | 'machine';

export interface NamedBytes {
  name: string;
  /** Hex, or a text where the thing is one. */
  value: string;
}

export const holds = (says: string, because: string): Claim => ({
  says,
  outcome: 'holds',
  because,
});

export const fails = (says: string, because: string): Claim => ({
  says,
  outcome: 'fails',
  because,
});

export const undecided = (says: string, because: string): Claim => ({
  says,
  outcome: 'unknown',
  because,
});

export const fact = (says: string, because: string): Claim => ({
  says,
  outcome: 'fact',
  because,
});

/** A claim whose outcome is a yes or no, with the words for either. */
export function decided(says: string, isSo: boolean, yes: string, no: string): Claim {
  return isSo ? holds(says, yes) : fails(says, no);
}

/** The claims that hold, fail or are open: facts are none of these. */
export function judged(claims: readonly Claim[]): Claim[] {
  return claims.filter(({ outcome }) => outcome !== 'fact');
}

/** What claims come to together: one that fails decides, then one that is open. Facts count for nothing. */
export function together(claims: readonly Claim[]): Exclude<Claim['outcome'], 'fact'> {
  if (claims.some(({ outcome }) => outcome === 'fails')) return 'fails';
  return claims.some(({ outcome }) => outcome === 'unknown') ? 'unknown' : 'holds';
}
