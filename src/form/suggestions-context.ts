import type { FieldPath } from '@/domain/request';
import { createContext, useContext } from 'react';

export interface Suggestion {
  value: string;
  label: string;
}

/** What look-ups offer for a field; free text stays possible. */
export const SuggestionsContext = createContext<Partial<Record<FieldPath, Suggestion[]>>>({});

export function useSuggestions(path: FieldPath): Suggestion[] {
  return useContext(SuggestionsContext)[path] ?? [];
}
