import { toBytes32 } from '@/domain/hash/digest/pasted-hash';
import { Button } from '@/ui/Button';
import { CopyButton } from '@/ui/CopyButton';
import { changeAndFocus } from '@/ui/browser/focus';
import { useRef, useState } from 'react';

interface CopyHashProps {
  hash: string;
  /** Nothing explains it: copying it is then a second, named act. */
  isDoubtful: boolean;
}

/** Copies a compose hash, as the API and as a contract write it. */
export function CopyHash({ hash, isDoubtful }: CopyHashProps) {
  return isDoubtful ? <CopyDoubtful hash={hash} /> : <CopyPlain hash={hash} />;
}

function CopyPlain({ hash }: { hash: string }) {
  return (
    <>
      <div className="flex flex-wrap items-center gap-2">
        <CopyButton what="compose hash" label="Copy compose hash" text={() => hash} size="normal" />
        <CopyButton
          what="hash as bytes32"
          label="Copy hash as bytes32"
          text={() => toBytes32(hash)}
          size="normal"
        />
      </div>
      <p className="mt-2 text-[13px] text-muted">
        64 hex digits for the API and the tools; as bytes32, with 0x in front, for a contract.
      </p>
    </>
  );
}

/** A hash that nothing explains is copied in two steps, the first of which names what it is. */
function CopyDoubtful({ hash }: { hash: string }) {
  const [isWanted, want] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  function show() {
    changeAndFocus(
      () => want(true),
      () => box.current?.querySelector('button'),
    );
  }
  return (
    <div ref={box}>
      {isWanted ? (
        <CopyPlain hash={hash} />
      ) : (
        <Button onClick={show}>Copy the hash that is not explained…</Button>
      )}
    </div>
  );
}
