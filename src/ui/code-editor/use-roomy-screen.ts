import { useSyncExternalStore } from 'react';

/** Wide enough for the code editor, and with a pointer fine enough for it. */
const ROOMY = '(min-width: 900px) and (not (pointer: coarse))';

function subscribe(listener: () => void): () => void {
  const query = matchMedia(ROOMY);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

export function useRoomyScreen(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => matchMedia(ROOMY).matches,
    () => true,
  );
}
