import { theme, type Theme } from '@/ui/browser/theme';
import { IconButton } from '@/ui/IconButton';
import { Menu } from '@/ui/Menu';
import { useWatched } from '@/ui/browser/use-watched';
import { SunMoon } from 'lucide-react';

const LABELS: Record<Theme, string> = {
  system: 'Like the system',
  light: 'Light',
  dark: 'Dark',
  contrast: 'High contrast',
};

export function ThemeMenu() {
  const chosen = useWatched(theme);
  const themes = Object.keys(LABELS) as Theme[]; // the record is exhaustive
  return (
    <Menu
      trigger={<IconButton name="Theme" icon={SunMoon} />}
      items={themes.map((value) => ({
        label: LABELS[value],
        checked: value === chosen,
        onSelect: () => theme.set(value),
      }))}
    />
  );
}
