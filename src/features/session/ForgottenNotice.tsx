import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import { useWatched } from '@/ui/browser/use-watched';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { forgottenWords } from './forgotten';
import { idleWatch } from './idle-watch';

/** Says, in sight wherever the page is scrolled to, what was forgotten when nobody used it. */
export function ForgottenNotice({ onEnterKey }: { onEnterKey: () => void }) {
  const client = useQueryClient();
  const [watch] = useState(() => idleWatch(client));
  const forgotten = useWatched(watch);
  if (!forgotten) return null;
  return (
    <div className="sticky top-12 z-30 border-b border-line bg-canvas p-4">
      <Notice
        tone="warn"
        live="status"
        title={`Forgotten after ${forgotten.after} without activity`}
        actions={
          <>
            {forgotten.key && (
              <Button
                size="small"
                onClick={() => {
                  watch.close();
                  onEnterKey();
                }}
              >
                Enter the key
              </Button>
            )}
            <Button size="small" look="quiet" onClick={watch.close}>
              Close
            </Button>
          </>
        }
      >
        <p>{forgottenWords(forgotten)}. Names and everything else on this page are kept.</p>
      </Notice>
    </div>
  );
}
