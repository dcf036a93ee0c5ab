const KEY = 'provision-console:secret-names';

/** Names whose values were typed in this tab before it was loaded again; the values were never stored. */
export const lostNames: readonly string[] = read();

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
