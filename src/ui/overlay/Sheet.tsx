import { X } from 'lucide-react';
import { useEffect, useEffectEvent, useRef, type ReactNode } from 'react';
import { IconButton } from '@/ui/IconButton';

interface SheetProps {
  /** What it shows: "Inspector". */
  title: string;
  open: boolean;
  onClose: () => void;
  /** How it stands in the page where there is room beside the rest. */
  className: string;
  children: ReactNode;
}

/**
 * A part of the page that stands beside the rest and, on a phone, lies over it while it is open. It is no
 * dialog: what it leads to lies under it, and it makes way when the focus goes there.
 */
export function Sheet({ title, open, onClose, className, children }: SheetProps) {
  const sheet = useRef<HTMLElement>(null);
  const before = useRef<Element>(null);
  const enter = useEffectEvent(() => {
    if (sheet.current?.contains(document.activeElement)) return;
    before.current = document.activeElement;
    const tab = sheet.current?.querySelector<HTMLElement>('[role=tab][aria-selected=true]');
    (tab ?? sheet.current?.querySelector<HTMLElement>('button'))?.focus();
  });
  useEffect(() => {
    if (open) enter();
  }, [open]);
  function leave() {
    onClose();
    if (before.current instanceof HTMLElement) before.current.focus();
  }
  return (
    <aside
      ref={sheet}
      aria-label={title}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open || event.defaultPrevented) return;
        leave();
      }}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (open && relatedTarget && !currentTarget.contains(relatedTarget)) onClose();
      }}
      className={`${className} max-md:fixed max-md:inset-x-0 max-md:top-12 max-md:bottom-[4.5rem] max-md:z-30 max-md:flex-col max-md:border-t max-md:border-line max-md:bg-canvas ${open ? 'max-md:flex' : 'max-md:hidden'}`}
    >
      <div className="flex items-center border-b border-line px-4 py-1 md:hidden">
        <span className="mr-auto text-sm font-medium">{title}</span>
        <IconButton name={`Close ${title.toLowerCase()}`} icon={X} onClick={leave} />
      </div>
      {children}
    </aside>
  );
}
