import type { Theme } from '@/ui/browser/theme';

export const THEME_NAMES: Record<Theme, string> = {
  system: 'Like the system',
  light: 'Light',
  dark: 'Dark',
  contrast: 'High contrast',
};
