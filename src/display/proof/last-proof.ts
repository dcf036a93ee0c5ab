import { createStore } from '@/ui/browser/store';

/** An attestation that was checked on this page, to go into evidence. */
interface LastProof {
  /** The compose_hash it was held against. */
  hash: string;
  at: Date;
  /** As it came, less what must not be shown. */
  attestation: string;
  collateral: string | undefined;
}

/** The last attestation that could be checked; a newer one takes its place. */
export const lastProof = createStore<LastProof | undefined>(undefined);
