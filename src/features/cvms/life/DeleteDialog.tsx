import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/overlay/Dialog';
import { TextInput } from '@/ui/input/TextInput';
import { useState } from 'react';

interface DeleteDialogProps {
  name: string;
  open: boolean;
  onClose: () => void;
  onDelete: () => void;
}

const FIELD = 'delete-name';

/** Deletes only once the machine's name was typed: nothing brings it back. */
export function DeleteDialog({ name, open, onClose, onDelete }: DeleteDialogProps) {
  const [typed, setTyped] = useState('');
  const isNamed = typed.trim() === name;
  function close() {
    setTyped('');
    onClose();
  }
  function confirm() {
    if (!isNamed) return;
    close();
    onDelete();
  }
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && close()}
      title="Delete this machine?"
      description="The machine, its disk and everything the app stored on it are gone for ever. This cannot be undone, and no copy is kept."
      focusId={FIELD}
    >
      <form
        className="space-y-4"
        onSubmit={(event) => {
          event.preventDefault();
          confirm();
        }}
      >
        <p className="text-sm text-muted">
          Its app id and address go with it. A document that a contract allows stays allowed there.
        </p>
        <div className="space-y-1">
          <label htmlFor={FIELD} className="block text-sm font-medium">
            Type <span className="font-mono break-all">{name}</span> to delete it
          </label>
          <TextInput
            id={FIELD}
            machine
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
          />
        </div>
        <div className="flex justify-end gap-2">
          <Button onClick={close}>Keep it</Button>
          <Button look="danger" aria-disabled={!isNamed} onClick={confirm}>
            Delete for ever
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
