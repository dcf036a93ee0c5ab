import { Check } from 'lucide-react';
import * as DropdownMenu from '@radix-ui/react-dropdown-menu';
import type { FocusEvent } from 'react';
import { focusOn } from '@/ui/browser/focus';
import type { OpenedFrom } from './Opener';

export interface MenuItem {
  label: string;
  checked?: boolean;
  onSelect: () => void;
}

/** Radix goes to the first item after a key of its own only, and was not there yet. */
function startAtFirst({ target, currentTarget, relatedTarget }: FocusEvent<HTMLElement>) {
  const came = !(relatedTarget instanceof Node && currentTarget.contains(relatedTarget));
  if (target === currentTarget && came)
    focusOn(currentTarget.querySelector<HTMLElement>('[role=menuitem]'));
}

/** The open list of a menu. */
export function MenuItems({ items, from }: { items: readonly MenuItem[]; from: OpenedFrom }) {
  return (
    // Neither modal nor in a portal: the page around a short menu stays readable, and its landmark too.
    <DropdownMenu.Root modal={false} open onOpenChange={from.onClose}>
      {/* Where the button is; the button itself opened before this code was there. */}
      <DropdownMenu.Trigger asChild>
        <span aria-hidden className="pointer-events-none absolute inset-0" />
      </DropdownMenu.Trigger>
      <DropdownMenu.Content
        align="end"
        sideOffset={4}
        aria-labelledby={from.id}
        onCloseAutoFocus={from.onFocusBack}
        onInteractOutside={from.onPressOutside}
        onFocus={from.byKey ? startAtFirst : undefined}
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
    </DropdownMenu.Root>
  );
}
