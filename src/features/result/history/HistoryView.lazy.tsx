import { Button } from '@/ui/Button';
import { downloadText } from '@/ui/browser/download';
import type { ProvisionRequest } from '@/domain/request/request';
import { Notice } from '@/ui/Notice';
import { useWatched } from '@/ui/browser/use-watched';
import { useState } from 'react';
import { history, type History } from './history';
import { HistoryEntry } from './HistoryEntry';

interface HistoryViewProps {
  /** The form's request as it is now. */
  request: ProvisionRequest;
  /** Leads to the page of this provision. */
  onOpen: (id: string) => void;
}

/** What was provisioned from this browser, newest first; each can be compared with the form as it is now. */
export function HistoryView({ request, onOpen }: HistoryViewProps) {
  const state = useWatched(history);
  return (
    <div className="space-y-3 p-4">
      <p className="text-sm text-muted">
        Kept in this browser only: requests, answers and verdicts. No API key, no values.
      </p>
      <Trouble state={state} />
      {state.records.length === 0 ? (
        <p className="text-sm">
          Nothing yet. Each provision is listed here, so that you can see what changed the hash
          since.
        </p>
      ) : (
        <>
          <ol aria-label="Provisions" className="space-y-2">
            {state.records.map((record) => (
              <HistoryEntry
                key={record.id}
                record={record}
                request={request}
                onOpen={() => onOpen(record.id)}
              />
            ))}
          </ol>
          <ClearAll count={state.records.length} />
        </>
      )}
    </div>
  );
}

function Trouble({ state: { status, damaged = '' } }: { state: History }) {
  if (status === 'kept') return null;
  if (status === 'blocked') {
    return (
      <Notice tone="warn" live="status" title="The history is not being saved">
        <p>This browser’s storage is off or full. What is new here is lost when the page closes.</p>
      </Notice>
    );
  }
  return (
    <Notice
      tone="warn"
      live="status"
      title="The saved history cannot be read"
      actions={
        <>
          <Button size="small" onClick={() => downloadText('history.txt', damaged, 'text/plain')}>
            Download it
          </Button>
          <Button size="small" onClick={history.discardDamaged}>
            Discard it
          </Button>
        </>
      }
    >
      <p>It is damaged or from another version. Nothing is saved until you decide.</p>
    </Notice>
  );
}

/** Two presses: what is forgotten cannot be brought back. */
function ClearAll({ count }: { count: number }) {
  const [asked, setAsked] = useState(false);
  if (!asked) {
    return (
      <Button size="small" look="quiet" onClick={() => setAsked(true)}>
        Forget all
      </Button>
    );
  }
  return (
    <p role="status" className="flex flex-wrap items-center gap-2 text-sm">
      Forget {count === 1 ? 'this provision' : `all ${count} provisions`}? The server keeps its own.
      <Button size="small" look="danger" onClick={history.clear}>
        Forget
      </Button>
      <Button size="small" look="quiet" onClick={() => setAsked(false)}>
        Keep
      </Button>
    </p>
  );
}
