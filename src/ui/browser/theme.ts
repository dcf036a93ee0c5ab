import { rememberedChoice } from './remembered-choice';

export type Theme = 'system' | 'light' | 'dark' | 'contrast';

const THEMES: readonly Theme[] = ['system', 'light', 'dark', 'contrast'];
const DARK = '(prefers-color-scheme: dark)';
const CONTRAST = '(prefers-contrast: more)';
const chosen = rememberedChoice(
  'provision-console:theme',
  (stored): Theme => THEMES.find((one) => one === stored) ?? 'system',
);

/** The person's choice of theme; `system` follows the operating system. */
export const theme = {
  ...chosen,
  set(next: Theme) {
    chosen.set(next);
    applyTheme();
  },
};

/** Keeps following the system; called once at the start. */
export function followSystemTheme(): void {
  for (const query of [DARK, CONTRAST])
    window.matchMedia(query).addEventListener('change', applyTheme);
}

/** Draws the chosen theme. */
export function applyTheme(): void {
  const matches = (query: string) => window.matchMedia(query).matches;
  const system = matches(CONTRAST) ? 'contrast' : matches(DARK) ? 'dark' : 'light';
  document.documentElement.dataset.theme = chosen.get() === 'system' ? system : chosen.get();
}
