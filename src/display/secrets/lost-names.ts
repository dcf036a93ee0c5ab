import { createStore } from '@/ui/browser/store';

const KEY = 'provision-console:secret-names';

/** Names whose values this tab had, and has no more. */
interface LostNames {
  names: readonly string[];
  /** How often values were forgotten since the page was loaded: what showed them must be made anew. */
  times: number;
}

const lost = createStore<LostNames>({ names: read(), times: 0 });

/** Names whose values went with a reload, or were forgotten when nobody used the page; no value was ever stored. */
export const lostNames = {
  get: lost.get,
  subscribe: lost.subscribe,
  add(names: readonly string[]) {
    const { names: before, times } = lost.get();
    const all = [...new Set([...before, ...names])];
    lost.set({ names: all, times: times + 1 });
    rememberNames(all);
  },
};

function read(): string[] {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? '[]');
    return Array.isArray(stored)
      ? stored.filter((name) => typeof name === 'string').slice(0, 1024)
      : [];
  } catch {
    return [];
  }
}

/** Notes the names, and never a value, so that the page can say after a reload what has to be entered again. */
export function rememberNames(names: readonly string[]): void {
  try {
    if (names.length === 0) sessionStorage.removeItem(KEY);
    else sessionStorage.setItem(KEY, JSON.stringify(names));
  } catch {
    // Storage is blocked or full: then the page cannot say it, and nothing else is lost.
  }
}
