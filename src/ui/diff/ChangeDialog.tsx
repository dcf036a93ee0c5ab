import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/overlay/Dialog';
import type { ReactNode } from 'react';
import { changeAndFocus } from '@/ui/browser/focus';
import { Diff } from './Diff';

interface ChangeDialogProps {
  title: string;
  /** What the change means: that it moves the hash, that undo takes it back. */
  description: string;
  /** Undefined closes it. */
  change: { before: string; after: string } | undefined;
  /** The word on the button that makes the change. */
  action: string;
  onApply: () => void;
  onClose: () => void;
  /** More to be said above the lines. */
  children?: ReactNode;
}

/** A change to a text, shown before it is made. */
export function ChangeDialog(props: ChangeDialogProps) {
  const { title, description, change, action, onApply, onClose, children } = props;
  return (
    <Dialog
      open={change !== undefined}
      onOpenChange={(open) => !open && onClose()}
      title={title}
      description={description}
      wide
    >
      <div className="space-y-4">
        {children}
        {change && <Diff label={title} {...change} />}
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>Cancel</Button>
          <Button
            look="primary"
            onClick={() => {
              // Closed first: an open dialog keeps the focus, and only a focused field's edit can be undone.
              changeAndFocus(onClose, () => undefined);
              onApply();
            }}
          >
            {action}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
