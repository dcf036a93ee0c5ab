export type Theme = 'system' | 'light' | 'dark' | 'contrast';

const KEY = 'provision-console:theme';
const THEMES: readonly Theme[] = ['system', 'light', 'dark', 'contrast'];
const dark = window.matchMedia('(prefers-color-scheme: dark)');
const contrast = window.matchMedia('(prefers-contrast: more)');
const listeners = new Set<() => void>();
let chosen: Theme = stored();

/** The person's choice of theme; `system` follows the operating system. */
export const theme = {
  get: () => chosen,
  subscribe(listener: () => void) {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  set(next: Theme) {
    chosen = next;
    try {
      localStorage.setItem(KEY, next);
    } catch {
      // Storage may be off: the choice then lasts for this page.
    }
    apply();
    for (const listener of listeners) listener();
  },
};

/** Draws the chosen theme and keeps following the system; called once at the start. */
export function startTheme(): void {
  apply();
  dark.addEventListener('change', apply);
  contrast.addEventListener('change', apply);
}

function apply(): void {
  const system = contrast.matches ? 'contrast' : dark.matches ? 'dark' : 'light';
  document.documentElement.dataset.theme = chosen === 'system' ? system : chosen;
}

function stored(): Theme {
  try {
    const value = localStorage.getItem(KEY);
    return THEMES.find((candidate) => candidate === value) ?? 'system';
  } catch {
    return 'system';
  }
}
