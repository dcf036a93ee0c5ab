/** What only one of two lists has, by what tells its parts apart. */
export function gainedAndGone<T>(
  before: T[],
  after: T[],
  keyOf: (one: T) => string,
): { gained: T[]; gone: T[] } {
  const [left, right] = [new Set(before.map(keyOf)), new Set(after.map(keyOf))];
  return {
    gained: after.filter((one) => !left.has(keyOf(one))),
    gone: before.filter((one) => !right.has(keyOf(one))),
  };
}
