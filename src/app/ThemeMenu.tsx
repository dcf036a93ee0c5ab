import { theme, type Theme } from '@/ui/browser/theme';
import { IconButton } from '@/ui/IconButton';
import { Menu } from '@/ui/overlay/Menu';
import { useWatched } from '@/ui/browser/use-watched';
import { SunMoon } from 'lucide-react';
import { THEME_NAMES } from './theme-names';

export function ThemeMenu() {
  const chosen = useWatched(theme);
  const themes = Object.keys(THEME_NAMES) as Theme[]; // the record is exhaustive
  return (
    <Menu
      trigger={<IconButton name="Theme" icon={SunMoon} />}
      items={themes.map((value) => ({
        label: THEME_NAMES[value],
        checked: value === chosen,
        onSelect: () => theme.set(value),
      }))}
    />
  );
}
