import { useSyncExternalStore } from 'react';

export interface EditorStatus {
  line: number;
  column: number;
  errors: number;
  warnings: number;
  /** Tab leaves the editor instead of indenting. */
  tabMoves: boolean;
}

/** Outside React state, so that a moving cursor redraws the status line and nothing else. */
export class StatusStore {
  #status: EditorStatus = { line: 1, column: 1, errors: 0, warnings: 0, tabMoves: false };
  #listeners = new Set<() => void>();

  readonly get = (): EditorStatus => this.#status;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  set(change: Partial<EditorStatus>): void {
    const next = { ...this.#status, ...change };
    const same = (Object.keys(next) as (keyof EditorStatus)[]).every(
      (key) => next[key] === this.#status[key],
    );
    if (same) return;
    this.#status = next;
    for (const listener of this.#listeners) listener();
  }
}

export function useEditorStatus(store: StatusStore): EditorStatus {
  return useSyncExternalStore(store.subscribe, store.get);
}
