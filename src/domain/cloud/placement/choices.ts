/** One thing that can be chosen, with what it offers. */
interface PlacementOffer {
  value: string;
  /** Where the value alone says little. */
  label?: string | undefined;
  facts: string;
  tag?: { tone: 'plain' | 'good' | 'warn' | 'accent'; text: string } | undefined;
  /** Why it does not go with the other choices; it can be chosen all the same. */
  excluded?: string | undefined;
}

/** What can be chosen for one field, and what leaving it out means now. */
export interface Choices {
  automatic: string;
  offers: PlacementOffer[];
}
