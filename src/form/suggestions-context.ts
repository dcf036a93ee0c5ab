import type { FieldPath } from '@/domain/request';
import { createContext, useContext } from 'react';
import { fieldId } from './field-id';

export interface Suggestion {
  value: string;
  label: string;
}

/** What look-ups offer for a field; free text stays possible. */
export const SuggestionsContext = createContext<Partial<Record<FieldPath, Suggestion[]>>>({});

/** The id of a field's list of suggestions, while it has any. */
export function useSuggestionListId(path: FieldPath): string | undefined {
  return useSuggestions(path).length > 0 ? `${fieldId(path)}-suggestions` : undefined;
}

export function useSuggestions(path: FieldPath): Suggestion[] {
  return useContext(SuggestionsContext)[path] ?? [];
}
