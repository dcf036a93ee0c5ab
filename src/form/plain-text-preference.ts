import { useSyncExternalStore } from 'react';

const KEY = 'provision-console:plain-text';
const listeners = new Set<() => void>();
let plain = stored();

/** Whether a person prefers the plain text field to the code editor, in every editor of the page. */
export function usePlainText(): [boolean, (plain: boolean) => void] {
  return [useSyncExternalStore(subscribe, () => plain), set];
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function set(next: boolean): void {
  plain = next;
  try {
    localStorage.setItem(KEY, String(next));
  } catch {
    // Storage may be off: the preference then lasts for this page.
  }
  for (const listener of listeners) listener();
}

function stored(): boolean {
  try {
    return localStorage.getItem(KEY) === 'true';
  } catch {
    return false;
  }
}
