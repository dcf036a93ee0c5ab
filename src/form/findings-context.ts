import type { Finding } from '@/domain/request/finding';
import { createContext, useContext } from 'react';

/** What is wrong or doubtful about the settled values; derived, never stored in the form. */
export const FindingsContext = createContext<readonly Finding[]>([]);

/** The findings at a path and, unless told otherwise, below it. */
export function useFindings(path: string, below = true): readonly Finding[] {
  const all = useContext(FindingsContext);
  return all.filter((finding) => finding.path === path || (below && isBelow(finding.path, path)));
}

function isBelow(path: string, parent: string): boolean {
  return path.startsWith(`${parent}.`);
}
