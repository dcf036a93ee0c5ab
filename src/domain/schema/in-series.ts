const NAMED = 30;

/** Names in a sentence: a, b and c; of very many only the first. */
export function inSeries(keys: readonly string[]): string {
  if (keys.length > NAMED) return `${keys.slice(0, NAMED).join(', ')} and others`;
  return keys.length < 2 ? keys.join('') : `${keys.slice(0, -1).join(', ')} and ${keys.at(-1)}`;
}
