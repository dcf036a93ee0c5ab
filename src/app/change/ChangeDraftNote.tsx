import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';

interface ChangeDraftNoteProps {
  /** It was begun on another document than the machine has now. */
  isOfAnother: boolean;
  onDrop: () => void;
}

/** Says that what was typed for this machine before is back. */
export function ChangeDraftNote({ isOfAnother, onDrop }: ChangeDraftNoteProps) {
  return (
    <Notice
      tone={isOfAnother ? 'warn' : 'info'}
      title={
        isOfAnother
          ? 'What you typed here before is back. It was begun on another document than the machine has now, so look at everything that moves.'
          : 'What you typed here before is back.'
      }
      actions={
        <Button size="small" onClick={onDrop}>
          Begin again from the document
        </Button>
      }
    />
  );
}
