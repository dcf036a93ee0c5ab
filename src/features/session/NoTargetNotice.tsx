import { loadTarget, target, whyUnknown } from '@/api/call/target';
import { useWatched } from '@/ui/browser/use-watched';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import { useState } from 'react';

/** Says why nothing can be sent where the page knows no API, what works all the same, and asks again. */
export function NoTargetNotice() {
  const now = useWatched(target);
  const [asking, setAsking] = useState(false);
  if (now.kind !== 'unknown') return null;
  async function ask() {
    if (asking) return;
    setAsking(true);
    await loadTarget();
    setAsking(false);
  }
  return (
    <Notice
      tone="warn"
      live="status"
      title="No API is known here"
      actions={
        <Button size="small" aria-disabled={asking} onClick={() => void ask()}>
          {asking ? 'Asking…' : 'Ask again'}
        </Button>
      }
    >
      <p>{whyUnknown(now)}</p>
      <p>The form, the predicted hash, the checks and “Check a document” work all the same.</p>
    </Notice>
  );
}
