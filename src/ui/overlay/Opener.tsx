import { focusOn } from '@/ui/browser/focus';
import {
  cloneElement,
  useId,
  useState,
  type ButtonHTMLAttributes,
  type KeyboardEvent,
  type MouseEvent,
  type ReactElement,
  type ReactNode,
} from 'react';

/** A button as it is given to what it opens. */
export type OpeningButton = ReactElement<ButtonHTMLAttributes<HTMLButtonElement>>;

/** What is open needs to know of the button it opened from. */
export interface OpenedFrom {
  /** The button's id, which names a menu. */
  id: string;
  /** Whether a key opened it, so that the focus goes on from there. */
  byKey: boolean;
  /** Closes it. */
  onClose: () => void;
  /** Takes the focus back to the button. */
  onFocusBack: (event: Event) => void;
  /** A press on the button itself is no press elsewhere: it closes by its click. */
  onPressOutside: (event: Event & { target: EventTarget | null }) => void;
}

interface OpenerProps {
  kind: 'menu' | 'dialog';
  button: OpeningButton;
  /** What is shown beside it while it is open; its code may come then. */
  children: (from: OpenedFrom) => ReactNode;
}

/** A button and what it opens beside itself. */
export function Opener({ kind, button, children }: OpenerProps) {
  const [open, setOpen] = useState<'by key' | 'by pointer'>();
  const id = useId();
  const from: OpenedFrom = {
    id,
    byKey: open === 'by key',
    onClose: () => setOpen(undefined),
    onFocusBack(event) {
      event.preventDefault();
      // Who pressed elsewhere has the focus there.
      if (!document.activeElement || document.activeElement === document.body) focusOn(id);
    },
    onPressOutside(event) {
      const { target } = event;
      if (target instanceof Node && document.getElementById(id)?.contains(target))
        event.preventDefault();
    },
  };
  return (
    <span className="relative inline-flex">
      {cloneElement(button, {
        id,
        'aria-haspopup': kind,
        'aria-expanded': open !== undefined,
        // A click that a key made counts no presses.
        onClick: ({ detail }: MouseEvent) =>
          setOpen(open ? undefined : detail === 0 ? 'by key' : 'by pointer'),
        onKeyDown(event: KeyboardEvent) {
          if (kind !== 'menu' || event.key !== 'ArrowDown') return;
          event.preventDefault();
          setOpen('by key');
        },
      })}
      {open && children(from)}
    </span>
  );
}
