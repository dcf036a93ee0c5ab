import { later } from './later';
import { Opener, type OpeningButton } from './Opener';

export interface MenuItem {
  label: string;
  checked?: boolean;
  onSelect: () => void;
}

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
