import { CommandMenu } from '@/ui/overlay/CommandMenu';
import { paletteGroups, type PaletteActs } from './palette-groups';

interface CommandPaletteProps extends PaletteActs {
  onClose: () => void;
}

/** Every field, section, page and action by its name (decision 18). */
export function CommandPalette({ onClose, ...acts }: CommandPaletteProps) {
  return (
    <CommandMenu
      label="Go to or do"
      placeholder="A field, section, page or action"
      groups={paletteGroups(acts)}
      onClose={onClose}
    />
  );
}
