import { Button } from '@/ui/Button';
import { useEffect, useRef } from 'react';

interface UndrawnTextProps {
  /** UTF-16 units. */
  length: number;
  /** The field it stands for had the focus. */
  takesFocus: boolean;
  onDraw: () => void;
  onEmpty: () => void;
}

/** Stands where a plain field would hold up the page for seconds to lay out its text. */
export function UndrawnText({ length, takesFocus, onDraw, onEmpty }: UndrawnTextProps) {
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (takesFocus) panel.current?.focus();
  }, [takesFocus]);
  return (
    <div
      ref={panel}
      role="group"
      aria-label="Text that is not shown"
      tabIndex={-1}
      className="grid size-full content-center justify-items-center gap-3 p-4 text-center text-sm text-muted"
    >
      <p className="max-w-prose">
        This text of {length.toLocaleString('en')} characters is too long to be shown here: the page
        would stand still for seconds. It is kept as it is.
      </p>
      <div className="flex flex-wrap justify-center gap-2">
        <Button size="small" onClick={onEmpty}>
          Empty the field
        </Button>
        <Button size="small" onClick={onDraw}>
          Show it all the same
        </Button>
      </div>
    </div>
  );
}
