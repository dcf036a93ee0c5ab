import type { KeptProblem } from '@/display/kept/kept-problem';
import { createStore } from '@/ui/browser/store';

/** The snapshot of the last provision, where it could not be kept. */
export const lostSnapshot = createStore<{ name: string; problem: KeptProblem } | undefined>(
  undefined,
);
