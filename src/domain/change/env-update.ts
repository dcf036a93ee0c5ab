/**
 * Whether the variables of an app change, decided once for a change: both calls carry the same answer, because both are
 * written from the one object. Without it in the first call the server hashes the old names, with it in the second it
 * boots the new ones, and a contract that allows the first hash refuses the second (a production failure of 2026-09).
 */
export interface EnvUpdate {
  readonly kind: 'none' | 'values' | 'names';
  /** What both calls say. */
  readonly update_env_vars: boolean;
  /** All names that the guest is given afterwards, in their order. */
  readonly names: readonly string[];
  readonly gained: readonly string[];
  readonly lost: readonly string[];
}

/**
 * What becomes of the variables: `names` where the list moves at all, in its order too, since the hash covers it;
 * `values` where only they are given anew.
 */
export function envUpdate(
  now: readonly string[],
  next: readonly string[],
  valuesGiven: boolean,
): EnvUpdate {
  const isMoved = now.length !== next.length || now.some((name, i) => name !== next[i]);
  const kind = isMoved ? 'names' : valuesGiven ? 'values' : 'none';
  return {
    kind,
    update_env_vars: kind !== 'none',
    names: [...next],
    gained: next.filter((name) => !now.includes(name)),
    lost: now.filter((name) => !next.includes(name)),
  };
}

/** Whether all values have to be given again: the API replaces them as a whole, and nobody can read them back. */
export function needsValues({ kind, names }: EnvUpdate): boolean {
  return kind !== 'none' && names.length > 0;
}
