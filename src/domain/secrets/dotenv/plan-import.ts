import type { DotenvEntry } from './dotenv';
import { nameFault } from '@/domain/secrets/check-set';
import type { EnvItem } from '@/domain/secrets/env-item';

export type ImportAction = 'added' | 'changed' | 'same' | 'skipped';

export interface ImportLine {
  line: number;
  name: string;
  action: ImportAction;
  /** Why it is skipped. */
  reason: string | undefined;
  value: string;
  doubt: DotenvEntry['doubt'];
}

/**
 * What taking over the entries of a .env text would do to the variables that are there. Of a repeated name
 * the last one counts, as everywhere .env files are read; the others are skipped, and so is what the guest
 * would refuse.
 */
export function planImport(
  entries: readonly DotenvEntry[],
  present: readonly EnvItem[],
): ImportLine[] {
  const last = new Map(entries.map(({ key }, i) => [key, i]));
  const before = new Map(present.map(({ key, value }) => [key, value]));
  return entries.map(({ key, value, line, doubt }, i) => {
    const at = { line, name: key, value, doubt };
    const fault = nameFault(key);
    if (fault !== undefined) return { ...at, action: 'skipped', reason: fault };
    const final = last.get(key) ?? i;
    if (final !== i) {
      const there = entries[final]?.line ?? line;
      return { ...at, action: 'skipped', reason: `Set again in line ${there}, which counts.` };
    }
    const old = before.get(key);
    const action = old === undefined ? 'added' : old === value ? 'same' : 'changed';
    return { ...at, action, reason: undefined };
  });
}
