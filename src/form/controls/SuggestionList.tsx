import { useSuggestions } from '@/form/suggestions-context';
import type { FieldPath } from '@/domain/request';

/** What look-ups offer for a text or number field, as a native list; nothing while there is nothing. */
export function SuggestionList({ path, id }: { path: FieldPath; id: string | undefined }) {
  const suggestions = useSuggestions(path);
  if (id === undefined) return null;
  return (
    <datalist id={id}>
      {suggestions.map(({ value, label }) => (
        <option key={value} value={value} label={label} />
      ))}
    </datalist>
  );
}
