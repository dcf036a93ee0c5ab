import { countOf } from '@/text/count-words';

/** What was forgotten because nobody used the page. */
export interface Forgotten {
  key: boolean;
  /** The name of each value; '' where it had none. */
  names: readonly string[];
  /** "15 minutes" */
  after: string;
}

const MOST = 6;

/** What went, as one sentence; undefined where nothing did. */
export function forgottenWords({ key, names }: Forgotten): string | undefined {
  const named = names.filter((name) => name !== '');
  const rest = named.length - MOST;
  const list = `${named.slice(0, MOST).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
  const values = countOf(names.length, 'secret value') + (named.length > 0 ? ` (${list})` : '');
  const parts = [...(key ? ['the API key'] : []), ...(names.length > 0 ? [values] : [])];
  const text = parts.join(' and ');
  return text === '' ? undefined : `${text[0]?.toUpperCase()}${text.slice(1)}`;
}
