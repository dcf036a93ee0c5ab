/** One thing a document says or implies, and what checking it here gave. */
export interface Claim {
  /** What is claimed, as a sentence. */
  says: string;
  /** `unknown` where what it takes to check is not there. */
  outcome: 'holds' | 'fails' | 'unknown';
  /** How it was checked, or why it could not be. */
  because: string;
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
