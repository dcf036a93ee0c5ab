import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';

/** What became of a machine since its document was opened here. */
export type Since = 'same' | 'changed' | 'gone';

interface MachineSinceProps {
  since: Since;
  /** Opens the form once more, on what the machine has now. */
  onReopen: () => void;
}

/** Says what somebody else did to the machine while its document is edited here. */
export function MachineSince({ since, onReopen }: MachineSinceProps) {
  if (since === 'same') return null;
  if (since === 'gone') {
    return (
      <Notice
        tone="bad"
        live="status"
        title="The API no longer knows this machine, so its app cannot be changed: it may have been deleted."
      >
        <p>What you typed is still here, to be copied.</p>
      </Notice>
    );
  }
  return (
    <Notice
      tone="warn"
      live="status"
      title="The machine has another document than the one that was opened here: it was changed meanwhile."
      actions={
        <Button size="small" onClick={onReopen}>
          Compare with what it has now
        </Button>
      }
    >
      <p>A change that is prepared from here takes the place of that one.</p>
    </Notice>
  );
}
