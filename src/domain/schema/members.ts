/** The members of a JSON object by name; `__proto__` may be one of them. */
export type Members = Record<string, unknown>;

/** A copy without some members; `__proto__` stays an ordinary key. */
export function withoutKeys(document: Members, keys: readonly string[]): Members {
  const gone = new Set(keys);
  return Object.fromEntries(Object.entries(document).filter(([key]) => !gone.has(key)));
}

/** A copy without the members that are null. */
export function withoutNulls(members: Members): Members {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== null));
}

/** Whether a JSON value is an object, and no list. */
export function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
