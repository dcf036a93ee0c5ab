import { rememberedChoice } from './remembered-choice';

export type Theme = 'system' | 'light' | 'dark' | 'contrast';

const THEMES: readonly Theme[] = ['system', 'light', 'dark', 'contrast'];
const dark = window.matchMedia('(prefers-color-scheme: dark)');
const contrast = window.matchMedia('(prefers-contrast: more)');
const chosen = rememberedChoice(
  'provision-console:theme',
  (stored): Theme => THEMES.find((one) => one === stored) ?? 'system',
);

/** The person's choice of theme; `system` follows the operating system. */
export const theme = {
  ...chosen,
  set(next: Theme) {
    chosen.set(next);
    apply();
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
  document.documentElement.dataset.theme = chosen.get() === 'system' ? system : chosen.get();
}
