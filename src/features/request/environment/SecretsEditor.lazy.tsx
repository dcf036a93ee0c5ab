import { Button } from '@/ui/Button';
import { refusePaste } from '@/ui/code-editor/text/incoming-text';
import { useIncomingFile } from '@/ui/code-editor/use-incoming-file';
import { Notice } from '@/ui/Notice';
import { Segmented } from '@/ui/Segmented';
import { FileInput, Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { changeAndFocus } from '@/ui/browser/focus';
import { useWatched } from '@/ui/browser/use-watched';
import { forgetAfter, forgetWords } from '@/display/forget-after';
import { ImportDialog } from '@/display/secrets/ImportDialog';
import {
  applyImport,
  dropImport,
  pendingImport,
  prepareImport,
} from '@/display/secrets/pending-import';
import { lostNames } from '@/display/secrets/lost-names';
import { valueId } from '@/display/secrets/SecretFields';
import { SecretNames } from './SecretNames';
import { SecretRows } from './SecretRows';
import { SecretsSummary } from './SecretsSummary';
import { SecretsText } from './SecretsText';
import { secretStore } from '@/display/secrets/secret-store';
import { useSecrets } from '@/display/secrets/use-secrets';

const VIEWS = [
  { value: 'rows', label: 'Rows' },
  { value: 'text', label: 'Text' },
];

/** Where environment values are typed: rows or text, hidden, and kept in memory only. */
export function SecretsEditor() {
  const secrets = useSecrets();
  const [view, setView] = useState('rows');
  const preview = useWatched(pendingImport);
  const { times: forgotten } = useWatched(lostNames);
  const forgets = forgetWords(useWatched(forgetAfter));
  // The text field takes its text once; what came from elsewhere makes it a new one.
  const [loads, setLoads] = useState(0);
  const chooser = useRef<HTMLInputElement>(null);
  const { open, refusal, refuse, isOver, dropTarget } = useIncomingFile(offer);
  function offer(text: string) {
    const refused = refusePaste(text);
    refuse(refused);
    if (refused === undefined) prepareImport(text);
  }
  function load(change: () => void) {
    change();
    setLoads((before) => before + 1);
  }
  function add(names: readonly string[]) {
    changeAndFocus(
      () => names.map((name) => secretStore.add(name)),
      ([first]) => first !== undefined && valueId(first),
    );
  }
  return (
    <div
      role="group"
      aria-labelledby="secrets-title"
      aria-describedby="secrets-help"
      className={`my-2 rounded border p-3 ${isOver ? 'border-accent bg-accent-soft' : 'border-line'}`}
      {...dropTarget}
    >
      <div className="flex flex-wrap items-center gap-2">
        <h3 id="secrets-title" className="mr-auto text-sm font-medium">
          Secret values
        </h3>
        <Segmented
          name="secrets-view"
          labelledBy="secrets-title"
          value={view}
          options={VIEWS}
          onChange={setView}
        />
        <input
          ref={chooser}
          type="file"
          hidden
          tabIndex={-1}
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            // Emptied, so that the same file can be chosen again after it changed on disk.
            event.currentTarget.value = '';
            if (file) open(file);
          }}
        />
        <Button size="small" className="h-8" onClick={() => chooser.current?.click()}>
          <FileInput aria-hidden size={14} />
          Import .env…
        </Button>
      </div>
      <p id="secrets-help" className="mt-1 mb-3 text-[13px] leading-5 text-muted">
        Kept in this page’s memory only, and sealed to the app’s key before they leave it.{' '}
        {forgets !== undefined && (
          <>
            Forgotten after {forgets} without activity; the time is chosen where the API key is
            entered.{' '}
          </>
        )}
        Paste .env lines into a name, or drop a file here. Whoever serves this page, and any browser
        extension, can read what you type.
      </p>
      {refusal !== undefined && (
        <div className="mb-3">
          <Notice tone="bad" live="alert">
            {refusal}
          </Notice>
        </div>
      )}
      {view === 'rows' ? (
        <SecretRows key={forgotten} secrets={secrets} onAdd={add} onImport={offer} />
      ) : (
        <SecretsText key={`${loads} ${forgotten}`} secrets={secrets} onImport={offer} />
      )}
      <SecretNames secrets={secrets} onAdd={add} />
      {secrets.rows.length > 0 && (
        <div className="mt-3 flex flex-wrap items-center gap-2 border-t border-line pt-3">
          <SecretsSummary secrets={secrets} />
          <Button size="small" look="danger" onClick={() => load(secretStore.clear)}>
            <Trash2 aria-hidden size={14} />
            Clear all
          </Button>
        </div>
      )}
      {preview && (
        <ImportDialog preview={preview} onApply={() => load(applyImport)} onCancel={dropImport} />
      )}
    </div>
  );
}
