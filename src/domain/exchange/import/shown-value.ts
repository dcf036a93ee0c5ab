const MOST = 60;

/** A value in a sentence: as JSON, and cut where it is long. Not for values of variables. */
export function shownValue(value: unknown): string {
  if (typeof value === 'object' && value !== null)
    return Array.isArray(value) ? '(a list)' : '(an object)';
  const text = typeof value === 'string' ? JSON.stringify(value.slice(0, MOST + 1)) : String(value);
  return text.length > MOST ? `${text.slice(0, MOST)}…` : text;
}
