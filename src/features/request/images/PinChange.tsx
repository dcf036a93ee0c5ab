import type { ImageRoom } from '@/domain/images/image-findings';
import type { LookedUp } from '@/domain/images/look-up-all';
import { pinAll, type WantedPin } from '@/domain/images/pin';
import { afterPinning } from '@/domain/images/seen-findings';
import { COMPOSE_PATH } from '@/features/request/derive/compose-marks';
import { editorId } from '@/form/field-id';
import { applyEdits } from '@/text/edits';
import { countOf } from '@/text/count-words';
import { changeAndFocus } from '@/ui/browser/focus';
import { Button } from '@/ui/Button';
import { editorAt } from '@/ui/code-editor/open-editors';
import { Diff } from '@/ui/diff/Diff';
import { keepSeen } from './keep-seen';

interface PinChangeProps {
  text: string;
  /** Those to be pinned, or whose pin moves. */
  pins: readonly WantedPin[];
  /** All that was looked up, which is known of the changed text too. */
  looked: readonly LookedUp[];
  room: ImageRoom;
  onBack: () => void;
  onClose: () => void;
}

/** The change that pins, before it is made. */
export function PinChange({ text, pins, looked, room, onBack, onClose }: PinChangeProps) {
  const { edits, left } = pinAll(text, pins);
  const after = applyEdits(text, edits);
  function apply() {
    // Closed first: only a focused editor's edit can be undone.
    changeAndFocus(onClose, () => undefined);
    editorAt(editorId(COMPOSE_PATH))?.edit(text, edits);
    keepSeen(after, afterPinning(after, looked), room);
  }
  return (
    <div className="space-y-4 text-sm">
      {edits.length > 0 && (
        <>
          <p>
            This changes the text, and so the compose hash: from then on it covers the code of{' '}
            {countOf(edits.length, 'image')}. Nothing else changes; undo takes it back.
          </p>
          <Diff label="What changes" before={text} after={after} />
        </>
      )}
      {left.map(({ image, why }) => (
        <p key={image.from}>
          <span className="font-mono text-xs wrap-anywhere">{image.written}</span> cannot be pinned
          here. {why}
        </p>
      ))}
      <div className="flex justify-end gap-2">
        <Button onClick={onBack}>Back</Button>
        {edits.length > 0 && (
          <Button look="primary" onClick={apply}>
            Pin {countOf(edits.length, 'image')}
          </Button>
        )}
      </div>
    </div>
  );
}
