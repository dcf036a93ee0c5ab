import { registries } from '@/api/call/target';
import type { ImageRoom } from '@/domain/images/image-findings';
import type { LookedUp } from '@/domain/images/look-up-all';
import type { WantedPin } from '@/domain/images/pin';
import { allTooBig, nextPins } from '@/domain/images/seen-findings';
import { useWatched } from '@/ui/browser/use-watched';
import { Button } from '@/ui/Button';
import { LookedRow } from './LookedRow';
import { NotLookedUp } from './NotLookedUp';

interface LookedImagesProps {
  looked: readonly LookedUp[];
  room: ImageRoom;
  /** Shows the change that pins these. */
  onPin: (pins: readonly WantedPin[]) => void;
  onAgain: () => void;
  onClose: () => void;
}

/** What the registries answered, image by image. */
export function LookedImages({ looked, room, onPin, onAgain, onClose }: LookedImagesProps) {
  const allowed = useWatched(registries);
  const seen = looked.filter(({ look }) => look !== undefined);
  const tooBig = allTooBig(seen, room);
  const unpinned = nextPins(seen.filter(({ image }) => !image.image?.digest));
  return (
    <div className="space-y-4 text-sm">
      <ul aria-label="Images" className="divide-y divide-line rounded border border-line">
        {seen.map((one) => (
          <LookedRow
            key={one.image.from}
            one={one}
            room={room}
            onPin={(pinned) => onPin([pinned])}
          />
        ))}
      </ul>
      {tooBig !== undefined && <p className="text-warn">{tooBig}</p>}
      <NotLookedUp
        images={looked.flatMap(({ image, look }) => (look ? [] : [image]))}
        allowed={allowed}
      />
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={onAgain}>Look again</Button>
        <Button onClick={onClose}>Close</Button>
        {unpinned.length > 0 && (
          <Button look="primary" onClick={() => onPin(unpinned)}>
            Pin all ({unpinned.length})…
          </Button>
        )}
      </div>
    </div>
  );
}
