import { importDoor, type Brought } from '@/display/import-door';
import type { ProvisionForm } from '@/domain/request/form';
import { Dialog } from '@/ui/overlay/Dialog';
import { useWatched } from '@/ui/browser/use-watched';
import { Suspense, useState } from 'react';
import { ImportAnswer } from './ImportAnswer';
import type { ScriptHere } from './ImportHash';
import { ImportSources } from './ImportSources';
import { dropPrepared, prepareBrought, takePrepared, type Prepared } from './prepared';

interface ImportDialogProps {
  /** The form as it stands. */
  current: () => ProvisionForm;
  script: ScriptHere;
  /** Loads a form in the place of the one that is there; `undo` brings back the values of variables. */
  onTake: (form: ProvisionForm, title: string, undo: () => void) => void;
}

type Answer = Prepared | { refusal: string };

const NOTHING: Brought = [];

const TITLES = {
  merge: 'The import is merged into the form',
  replace: 'The import is in the form’s place',
};

/** One door for what other programs wrote: brought, looked at before anything changes, then merged or in the form’s place. */
export function ImportDialog({ current, script, onTake }: ImportDialogProps) {
  const brought = useWatched(importDoor) ?? NOTHING;
  const answerTo = (what: Brought): Promise<Answer> | undefined =>
    what.length > 0 ? prepareBrought(what, current()) : undefined;
  const [seen, setSeen] = useState(brought);
  const [answer, setAnswer] = useState(() => answerTo(brought));
  // A second share link may come while the first is looked at.
  if (seen !== brought) {
    setSeen(brought);
    setAnswer(answerTo(brought));
  }
  function close() {
    dropPrepared();
    importDoor.close();
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
            onBring={(what) => setAnswer(answerTo(what))}
            script={script}
            onOther={() => setAnswer(undefined)}
            onCancel={close}
            onTake={(mode) => {
              const taken = takePrepared(mode, current());
              importDoor.close();
              if (taken) onTake(taken.form, TITLES[mode], taken.undo);
            }}
          />
        ) : (
          <ImportSources onBring={(what) => setAnswer(answerTo(what))} />
        )}
      </Suspense>
    </Dialog>
  );
}
