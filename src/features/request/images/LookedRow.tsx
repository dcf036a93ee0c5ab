import {
  imageFindings,
  shortName,
  type ImageFinding,
  type ImageRoom,
} from '@/domain/images/image-findings';
import type { LookedUp } from '@/domain/images/look-up-all';
import { isDigest } from '@/domain/images/reference';
import type { WantedPin } from '@/domain/images/pin';
import { nextPin } from '@/domain/images/seen-findings';
import { Button } from '@/ui/Button';
import { TextInput } from '@/ui/input/TextInput';
import { Tag, type Tone } from '@/ui/Tag';
import { useId, useState } from 'react';

const WORDS: Record<ImageFinding['kind'], [word: string, tone: Tone]> = {
  gone: ['not there', 'bad'],
  unfit: ['does not run', 'bad'],
  lies: ['not its digest', 'bad'],
  'too-big': ['large', 'warn'],
  moved: ['moved since', 'warn'],
  unpinned: ['not pinned', 'warn'],
  unknown: ['not seen', 'plain'],
};

interface LookedRowProps {
  one: LookedUp;
  room: ImageRoom;
  onPin: (pin: WantedPin) => void;
}

/** One image: what it is now, what is wrong with it, and the way to pin it. */
export function LookedRow({ one, room, onPin }: LookedRowProps) {
  const { image, look } = one;
  if (!look) return null;
  const findings = imageFindings(image.written, image.image?.registry ?? '', look, room);
  const isPinned = image.image?.digest !== undefined;
  const next = nextPin(one);
  const [word, tone]: [string, Tone] = findings[0]
    ? WORDS[findings[0].kind]
    : isPinned
      ? ['pinned', 'good']
      : WORDS.unpinned;
  return (
    <li className="space-y-1 px-3 py-2">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="min-w-0 font-mono text-xs wrap-anywhere" title={image.written}>
          {shortName(image.written)}
        </span>
        <Tag tone={tone}>{word}</Tag>
        {next !== undefined && (
          <Button size="small" className="ml-auto" onClick={() => onPin({ image, digest: next })}>
            {isPinned ? `Move the pin of ${image.written.split('@')[0]}…` : `Pin ${image.written}…`}
          </Button>
        )}
      </div>
      {findings.map(({ message }) => (
        <p key={message}>{message}</p>
      ))}
      {next !== undefined && !isPinned && (
        <p className="font-mono text-xs wrap-anywhere text-muted">{next}</p>
      )}
      {look.state === 'unknown' && !isPinned && <PastedDigest one={one} onPin={onPin} />}
    </li>
  );
}

/** For what nobody here can look up: a digest that was seen elsewhere. */
function PastedDigest({ one, onPin }: Omit<LookedRowProps, 'room'>) {
  const [digest, setDigest] = useState('');
  const id = useId();
  const whole = digest.trim();
  const odd = whole !== '' && !isDigest(whole);
  return (
    <div>
      <label htmlFor={id} className="text-muted">
        Digest of {one.image.written}, from a machine that can pull it
      </label>
      <div className="flex gap-2">
        <TextInput
          id={id}
          machine
          value={digest}
          placeholder="sha256:…"
          aria-invalid={odd}
          aria-describedby={odd ? `${id}-odd` : undefined}
          onChange={(event) => setDigest(event.target.value)}
        />
        <Button
          aria-disabled={whole === '' || odd}
          onClick={() => {
            if (whole !== '' && !odd) onPin({ image: one.image, digest: whole });
          }}
        >
          Pin to it…
        </Button>
      </div>
      {odd && (
        <p id={`${id}-odd`} className="text-bad">
          A digest is sha256: and 64 hex digits in lower case.
        </p>
      )}
    </div>
  );
}
