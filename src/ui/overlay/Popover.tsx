import type { ReactNode } from 'react';
import { later } from '@/ui/later';
import { Opener, type OpeningButton } from './Opener';

interface PopoverProps {
  /** Names it for a screen reader. */
  label: string;
  /** The button that opens it. */
  trigger: OpeningButton;
  children: ReactNode;
}

const PopoverBox = later(async () => (await import('./PopoverBox.lazy')).PopoverBox);

/** A few lines about the thing it opens from; Escape or a click elsewhere closes it. */
export function Popover({ label, trigger, children }: PopoverProps) {
  return (
    <Opener kind="dialog" button={trigger}>
      {(from) => (
        <PopoverBox label={label} from={from}>
          {children}
        </PopoverBox>
      )}
    </Opener>
  );
}
