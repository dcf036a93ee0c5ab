import * as Radix from '@radix-ui/react-popover';
import { useState, type ReactNode } from 'react';

interface PopoverProps {
  /** Names it for a screen reader. */
  label: string;
  /** The button that opens it. */
  trigger: ReactNode;
  children: ReactNode;
}

/** A few lines about the thing it opens from; Escape or a click elsewhere closes it. */
export function Popover({ label, trigger, children }: PopoverProps) {
  const [open, setOpen] = useState(false);
  return (
    <Radix.Root open={open} onOpenChange={setOpen}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      {open && (
        <Radix.Content
          aria-label={label}
          sideOffset={8}
          collisionPadding={12}
          className="z-50 w-[min(26rem,calc(100vw-1.5rem))] rounded border border-line-strong bg-surface p-4 text-[13px] text-ink"
        >
          {children}
        </Radix.Content>
      )}
    </Radix.Root>
  );
}
