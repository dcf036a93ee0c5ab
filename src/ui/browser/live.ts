import { useEffect } from 'react';
import { createSignal } from './store';

/** Told when a page that was built as HTML has its code. */
export const live = createSignal();

/** For a page: says that it is live, once all of it is drawn. */
export function useLive(): void {
  // Once React is done with what it is at: what is done to a field meanwhile, it would undo.
  useEffect(() => queueMicrotask(live.tell), []);
}
