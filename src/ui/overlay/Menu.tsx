import { later } from '@/ui/later';
// The type only: the list itself comes when it is opened.
import type { MenuItem } from './MenuItems.lazy';
import { Opener, type OpeningButton } from './Opener';

interface MenuProps {
  /** The button that opens it. */
  trigger: OpeningButton;
  items: readonly MenuItem[];
}

const MenuItems = later(async () => (await import('./MenuItems.lazy')).MenuItems);

/** A short list of actions, one of which may be marked as current. */
export function Menu({ trigger, items }: MenuProps) {
  return (
    <Opener kind="menu" button={trigger}>
      {(from) => <MenuItems items={items} from={from} />}
    </Opener>
  );
}
