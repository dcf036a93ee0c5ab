import { createStore, type Watched } from '@/ui/browser/store';

export interface EditorStatus {
  line: number;
  column: number;
  /** Tab leaves the editor instead of indenting. */
  tabMoves: boolean;
}

export interface StatusStore extends Watched<EditorStatus> {
  set: (change: Partial<EditorStatus>) => void;
}

/** Outside React state, so that a moving cursor redraws the status line and nothing else. */
export function createStatusStore(): StatusStore {
  const status = createStore({ line: 1, column: 1, tabMoves: false });
  return {
    ...status,
    set(change) {
      const before = status.get();
      const next = { ...before, ...change };
      const isSame = (Object.keys(next) as (keyof EditorStatus)[]).every(
        (key) => next[key] === before[key],
      );
      if (!isSame) status.set(next);
    },
  };
}
