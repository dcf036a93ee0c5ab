import { importDoor, type Brought } from '@/display/import-door';
import type { ProvisionForm } from '@/domain/request/form';
import { Dialog } from '@/ui/overlay/Dialog';
import { Suspense, useState } from 'react';
import { ImportAnswer } from './ImportAnswer';
import { ImportSources } from './ImportSources';
import { dropPrepared, prepareBrought, takePrepared, type Prepared } from './prepared';

interface ImportDialogProps {
  /** The form as it stands. */
  current: () => ProvisionForm;
  /** Loads a form in the place of the one that is there; `undo` brings back the values of variables. */
  onTake: (form: ProvisionForm, title: string, undo: () => void) => void;
  onClose: () => void;
}

const TITLES = {
  merge: 'The import is merged into the form',
  replace: 'The import is in the form’s place',
};

/** One door for what other programs wrote: brought, looked at before anything changes, then merged or in the form’s place. */
export function ImportDialog({ current, onTake, onClose }: ImportDialogProps) {
  const [answer, setAnswer] = useState<Promise<Prepared | { refusal: string }> | undefined>(() => {
    const brought = importDoor.get() ?? [];
    return brought.length > 0 ? prepareBrought(brought, current()) : undefined;
  });
  const bring = (brought: Brought) => setAnswer(prepareBrought(brought, current()));
  function close() {
    dropPrepared();
    onClose();
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && close()}
      title="Import"
      description="Nothing changes before you choose, either way can be undone, and nothing is sent anywhere."
      focusId="import-text"
      wide
    >
      <Suspense fallback={<p role="status">Reading…</p>}>
        {answer ? (
          <ImportAnswer
            answer={answer}
            onBring={bring}
            onOther={() => setAnswer(undefined)}
            onCancel={close}
            onTake={(mode) => {
              const taken = takePrepared(mode, current());
              onClose();
              if (taken) onTake(taken.form, TITLES[mode], taken.undo);
            }}
          />
        ) : (
          <ImportSources onBring={bring} />
        )}
      </Suspense>
    </Dialog>
  );
}
