import { Button } from '@/ui/Button';
import { useState } from 'react';

/** Asks for the person's word before anything is sealed to a key that nothing proves. */
export function AcknowledgeKey({ onSeal }: { onSeal: () => void }) {
  const [acknowledged, setAcknowledged] = useState(false);
  return (
    <fieldset className="space-y-2 rounded border border-warn bg-warn-soft p-3 text-sm">
      <legend className="sr-only">The key is not proven</legend>
      <p>
        Nothing is sealed yet. Whoever holds the other half of this key can read what is sealed to
        it, and nothing here shows that only the app holds it.
      </p>
      <label className="flex min-h-6 cursor-pointer items-start gap-2">
        <input
          type="checkbox"
          checked={acknowledged}
          onChange={(event) => setAcknowledged(event.target.checked)}
          className="mt-0.5 size-4 shrink-0 accent-accent"
        />
        I have seen that nothing proves whose key this is, and want to seal my values to it.
      </label>
      <div className="flex flex-wrap items-center gap-2">
        <Button
          look="primary"
          aria-disabled={!acknowledged}
          aria-describedby={acknowledged ? undefined : 'unproven-waits-for'}
          onClick={() => acknowledged && onSeal()}
        >
          Seal to this key
        </Button>
        {!acknowledged && (
          <p id="unproven-waits-for" className="text-[13px] text-muted">
            Needs your word above.
          </p>
        )}
      </div>
    </fieldset>
  );
}
