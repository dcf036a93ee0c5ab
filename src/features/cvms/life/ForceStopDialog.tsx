import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/overlay/Dialog';
import { ACTS } from './life-acts';

interface ForceStopDialogProps {
  open: boolean;
  onClose: () => void;
  onStop: () => void;
}

/** Says what a forced stop loses, and stops only then. */
export function ForceStopDialog({ open, onClose, onStop }: ForceStopDialogProps) {
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      title="Force this machine to stop?"
      description={ACTS.stop.means}
    >
      <div className="flex justify-end gap-2">
        <Button onClick={onClose}>Leave it</Button>
        <Button
          look="danger"
          onClick={() => {
            onClose();
            onStop();
          }}
        >
          Force stop
        </Button>
      </div>
    </Dialog>
  );
}
