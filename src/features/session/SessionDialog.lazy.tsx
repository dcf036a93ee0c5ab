import { AccountFacts } from './AccountFacts';
import { ForgetAfterChoice } from './ForgetAfterChoice';
import { lostNames } from '@/display/secrets/lost-names';
import { apiKey } from '@/api/call/key';
import { isKeyed } from '@/api/keyed';
import { apiAnswered, isKnown, target, targetName, type KnownTarget } from '@/api/call/target';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/overlay/Dialog';
import { Notice } from '@/ui/Notice';
import { TextInput } from '@/ui/input/TextInput';
import { changeAndFocus } from '@/ui/browser/focus';
import { useWatched } from '@/ui/browser/use-watched';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';

interface SessionDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** Takes the API key for the one target of this page, and forgets it. */
export function SessionDialog({ open, onOpenChange }: SessionDialogProps) {
  const now = useWatched(target);
  const answered = useWatched(apiAnswered);
  const { times } = useWatched(lostNames);
  // Nobody is asked for a key that nothing is known to take.
  if (!isKnown(now)) return null;
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      focusId="api-key"
      // Before anything answered, the cloud's name is only what the page's server says.
      title={`API key for ${answered || now.kind === 'sandbox' ? targetName(now) : now.host}`}
      description={`Sent to this page’s server, ${window.location.host}, in the X-API-Key header. ${whereTo(now, answered)}`}
    >
      {/* A key that was typed and not yet taken goes with what is forgotten. */}
      <KeyForm key={times} onDone={() => onOpenChange(false)} />
      <AccountFacts />
      <ForgetAfterChoice />
      <div className="mt-4 space-y-2 text-[13px] text-muted">
        <p>
          The key is kept in this page’s memory only: reloading the page forgets it. It is never
          written to storage, the address, the preview or a log.
          {now.kind === 'sandbox' &&
            ' The sandbox hands its own public key out again after a reload, and keeps it when nobody uses the page.'}
        </p>
        <p>
          What this page cannot promise: whoever serves it, a browser extension or malware on this
          machine can read what you type.
        </p>
      </div>
    </Dialog>
  );
}

/** As the server says: the page cannot see behind it. */
function whereTo({ kind, host }: KnownTarget, answered: boolean): string {
  if (kind === 'sandbox') return 'That server says that it is the sandbox itself.';
  const says = `That server says that it passes the key on to ${host}.`;
  return answered ? says : `${says} Nothing has answered there yet.`;
}

function KeyForm({ onDone }: { onDone: () => void }) {
  const status = useWatched(apiKey.status);
  const queryClient = useQueryClient();
  const [complaint, setComplaint] = useState<string>();
  const [forgotten, setForgotten] = useState(false);
  function forget() {
    // The button that was pressed goes with the key; the reload may be called off where values are typed.
    changeAndFocus(
      () => {
        apiKey.forget();
        setForgotten(true);
      },
      () => 'api-key',
    );
    void queryClient.resetQueries({ predicate: isKeyed });
    // JavaScript cannot erase memory.
    window.location.reload();
  }
  function enter(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    // Read here and not kept in state: React writes a controlled value into the markup.
    const typed = new FormData(event.currentTarget).get('api-key');
    const trimmed = typeof typed === 'string' ? typed.trim() : '';
    // A header carries visible ASCII only; anything else is a slip of the clipboard.
    if (!/^[\x21-\x7e]+$/.test(trimmed)) {
      return setComplaint(
        trimmed === '' ? 'Enter a key.' : 'A key has no spaces or special characters.',
      );
    }
    apiKey.enter(trimmed);
    void queryClient.resetQueries({ predicate: isKeyed });
    onDone();
  }
  return (
    <form onSubmit={enter} className="space-y-3">
      {status === 'refused' && (
        <Notice tone="bad" live="alert" title="The API does not accept this key">
          <p>Enter another one. The form is kept as it is.</p>
        </Notice>
      )}
      {status === 'missing' && forgotten && (
        <Notice live="status" title="The key is forgotten">
          <p>
            This page has no key now. The browser’s memory may hold traces of it until the page is
            reloaded.
          </p>
        </Notice>
      )}
      <div>
        <label htmlFor="api-key" className="text-sm font-medium">
          API key
        </label>
        <TextInput
          id="api-key"
          name="api-key"
          type="password"
          machine
          className="mt-1.5"
          autoComplete="off"
          placeholder={
            status === 'entered' ? 'A key is entered; type another to replace it' : 'phak_…'
          }
          aria-invalid={complaint === undefined ? undefined : true}
          aria-describedby={complaint === undefined ? undefined : 'api-key-error'}
          onChange={() => setComplaint(undefined)}
        />
        {complaint !== undefined && (
          <p id="api-key-error" role="alert" className="mt-1 text-[13px] text-bad">
            {complaint}
          </p>
        )}
      </div>
      <div className="flex gap-2">
        <Button type="submit" look="primary">
          Use this key
        </Button>
        {status !== 'missing' && (
          <Button look="danger" onClick={forget}>
            Forget the key and reload
          </Button>
        )}
      </div>
    </form>
  );
}
