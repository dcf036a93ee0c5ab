import { Acknowledge } from '@/ui/Acknowledge';
import { Button } from '@/ui/Button';
import { useState } from 'react';

/** Asks for the person's word before anything is sealed to a key that nothing proves. */
export function AcknowledgeKey({ onSeal }: { onSeal: () => void }) {
  const [acknowledged, setAcknowledged] = useState(false);
  return (
    <Acknowledge
      title="The key is not proven"
      sentence="I have seen that nothing proves whose key this is, and want to encrypt my values to it."
      acknowledged={acknowledged}
      onChange={setAcknowledged}
      action={
        <div className="flex flex-wrap items-center gap-2">
          <Button
            look="primary"
            aria-disabled={!acknowledged}
            aria-describedby={acknowledged ? undefined : 'unproven-waits-for'}
            onClick={() => acknowledged && onSeal()}
          >
            Encrypt to this key
          </Button>
          {!acknowledged && (
            <p id="unproven-waits-for" className="text-[13px] text-muted">
              Tick the sentence above first.
            </p>
          )}
        </div>
      }
    >
      <p>
        Nothing is encrypted yet. Whoever holds the other half of this key can read what is
        encrypted to it, and nothing here shows that only the app holds it.
      </p>
    </Acknowledge>
  );
}
