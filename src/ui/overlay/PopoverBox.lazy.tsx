import * as Radix from '@radix-ui/react-popover';
import type { ReactNode } from 'react';
import type { OpenedFrom } from './Opener';

interface PopoverBoxProps {
  label: string;
  from: OpenedFrom;
  children: ReactNode;
}

/** The open part of a popover. */
export function PopoverBox({ label, from, children }: PopoverBoxProps) {
  return (
    <Radix.Root open onOpenChange={from.onClose}>
      {/* Where the button is; the button itself opened before this code was there. */}
      <Radix.Anchor className="pointer-events-none absolute inset-0" />
      <Radix.Content
        aria-label={label}
        sideOffset={8}
        collisionPadding={12}
        onCloseAutoFocus={from.onFocusBack}
        onInteractOutside={from.onPressOutside}
        className="z-50 w-[min(26rem,calc(100vw-1.5rem))] rounded border border-line-strong bg-surface p-4 text-[13px] text-ink"
      >
        {children}
      </Radix.Content>
    </Radix.Root>
  );
}
