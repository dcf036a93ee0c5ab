import type { Choices } from '@/domain/cloud/placement/offers';
import type { FieldPath } from '@/domain/request/request';
import { createContext, useContext } from 'react';

/** How a look-up stands, in a word that decides and a sentence to read. */
export interface LookupState {
  kind: 'loading' | 'ready' | 'empty' | 'stale' | 'failed' | 'no-key';
  /** Empty while there is nothing to say. */
  words: string;
  /** Asks again at once. */
  retry: () => unknown;
}

export interface FieldOffers extends Choices {
  state: LookupState;
}

/** What look-ups offer for a field; they suggest, and free text stays possible. */
export const OffersContext = createContext<Partial<Record<FieldPath, FieldOffers>>>({});

export function useOffers(path: FieldPath): FieldOffers | undefined {
  return useContext(OffersContext)[path];
}
