import type { Choices } from '@/domain/cloud/placement/choices';
import type { Finding } from '@/domain/request/finding';
import type { FieldPath } from '@/domain/request/request';
import { createContext, useContext } from 'react';
import { useSelected, type Selectable } from './use-selected';

/** How a look-up stands, in a word that decides and a sentence to read. */
export interface LookupState {
  kind: 'loading' | 'ready' | 'empty' | 'stale' | 'failed' | 'no-key' | 'no-api';
  /** Empty while there is nothing to say. */
  words: string;
  /** Asks again at once. */
  retry: () => unknown;
}

export interface FieldOffers {
  state: LookupState;
  /** Worked out when they are asked for. */
  choices: () => Choices;
}

/** A finding with what decides when it may be said. */
export interface FieldFinding extends Finding {
  /** Its field holds something else than at the start. */
  begun: boolean;
  /** Follows from the compose text, where it is marked as well. */
  ofText?: boolean;
  /** Worth knowing and no more. */
  isHint?: boolean;
}

/** What single fields show that follows from all of them; derived, never stored in the form. */
export interface FieldSources {
  /** What is wrong or doubtful about the settled values. */
  atFields: readonly FieldFinding[];
  /** What look-ups offer; they suggest, and free text stays possible. */
  offers: Partial<Record<FieldPath, FieldOffers>>;
}

const nothing: FieldSources = { atFields: [], offers: {} };

export const FieldSourcesContext = createContext<Selectable<FieldSources>>({
  get: () => nothing,
  subscribe: () => () => {},
});

/** The findings at a path and, unless told otherwise, below it. */
export function useFindings(path: string, below = true): readonly FieldFinding[] {
  const isHere = (found: string) => found === path || (below && found.startsWith(`${path}.`));
  return useSelected(useContext(FieldSourcesContext), ({ atFields }) =>
    atFields.filter((finding) => isHere(finding.path)),
  );
}

export function useOffers(path: FieldPath): FieldOffers | undefined {
  return useSelected(useContext(FieldSourcesContext), ({ offers }) => offers[path]);
}
