import { X } from 'lucide-react';
import * as Radix from '@radix-ui/react-dialog';
import { useRef, type ReactNode } from 'react';
import { IconButton } from '@/ui/IconButton';

interface DialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  description?: string;
  /** The control that has the focus at first, where it is not the close button. */
  focusId?: string;
  /** For what needs room: two texts side by side, a table. */
  wide?: boolean;
  children: ReactNode;
}

/** A modal with a title, a close button and the focus kept inside, and given back afterwards. */
export function Dialog(props: DialogProps) {
  const { open, onOpenChange, title, description, focusId, wide = false, children } = props;
  // Radix gives the focus back to a trigger only; these are opened from several places.
  const before = useRef<Element>(null);
  function onOpenAutoFocus(event: Event) {
    before.current = document.activeElement;
    const first = focusId === undefined ? null : document.getElementById(focusId);
    if (!first) return;
    event.preventDefault();
    first.focus();
  }
  function onCloseAutoFocus(event: Event) {
    event.preventDefault();
    // What closed it may have led elsewhere.
    const isLed = document.activeElement !== null && document.activeElement !== document.body;
    if (!isLed && before.current instanceof HTMLElement) before.current.focus();
  }
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-shade" />
        <Radix.Content
          onOpenAutoFocus={onOpenAutoFocus}
          onCloseAutoFocus={onCloseAutoFocus}
          onEscapeKeyDown={(event) => {
            // A field that is left by Escape is left first, and the dialog by the next one.
            const { target } = event;
            if (target instanceof Element && target.closest('[data-own-escape]'))
              event.preventDefault();
          }}
          {...(description === undefined && { 'aria-describedby': undefined })}
          className={`fixed top-[12vh] left-1/2 z-50 max-h-[76vh] -translate-x-1/2 overflow-auto rounded-lg border border-line bg-surface p-5 ${wide ? 'w-[min(60rem,calc(100vw-2rem))]' : 'w-[min(30rem,calc(100vw-2rem))]'}`}
        >
          <div className="flex items-start gap-2">
            <Radix.Title className="flex-1 text-lg font-semibold">{title}</Radix.Title>
            <Radix.Close asChild>
              <IconButton name="Close" icon={X} className="-mt-1 -mr-2" />
            </Radix.Close>
          </div>
          {description !== undefined && (
            <Radix.Description className="mt-1 text-sm text-muted">{description}</Radix.Description>
          )}
          <div className="mt-4">{children}</div>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
