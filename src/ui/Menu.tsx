import { Check } from 'lucide-react';
import * as DropdownMenu from '@radix-ui/react-dropdown-menu';
import { useState, type ReactNode } from 'react';

interface MenuProps {
  /** The button that opens it. */
  trigger: ReactNode;
  items: readonly { label: string; checked?: boolean; onSelect: () => void }[];
}

/** A short list of actions, one of which may be marked as current. */
export function Menu({ trigger, items }: MenuProps) {
  const [open, setOpen] = useState(false);
  return (
    // Neither modal nor in a portal: the page around a short menu stays readable, and its landmark too.
    <DropdownMenu.Root modal={false} open={open} onOpenChange={setOpen}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      {/* Closed, Radix would still measure each for its animation; a form has one at every field. */}
      {open && (
        <DropdownMenu.Content
          align="end"
          sideOffset={4}
          className="z-50 min-w-44 rounded border border-line bg-surface p-1 text-sm"
        >
          {items.map(({ label, checked = false, onSelect }) => (
            <DropdownMenu.Item
              key={label}
              onSelect={onSelect}
              className="flex cursor-pointer items-center gap-2 rounded-sm px-2 py-1.5 outline-none data-highlighted:bg-raised"
            >
              <Check aria-hidden size={14} className={checked ? '' : 'invisible'} />
              {label}
              {checked && <span className="sr-only">(current)</span>}
            </DropdownMenu.Item>
          ))}
        </DropdownMenu.Content>
      )}
    </DropdownMenu.Root>
  );
}
