import { isReadByGuest } from '@/domain/compose/variables/known-names';
import { actsForAll } from '@/domain/compose/variables/reconcile';
import type { ProvisionForm } from '@/domain/request/form';
import { forgetAfter, forgetWords } from '@/display/forget-after';
import { DotenvDialog } from '@/display/secrets/DotenvDialog';
import { lostNames } from '@/display/secrets/lost-names';
import {
  applyImport,
  dropImport,
  pendingImport,
  prepareImport,
} from '@/display/secrets/pending-import';
import { secretStore } from '@/display/secrets/secret-store';
import { useSecrets } from '@/display/secrets/use-secrets';
import { useParts } from '@/features/request/derive/use-derived';
import { allowedByValue } from '@/features/request/variables/allowed-by-value';
import { environmentView, valueFieldId } from '@/features/request/variables/give-value';
import { ALLOWED, allowNames, applyActs } from '@/features/request/variables/name-lists';
import { useVariables } from '@/features/request/variables/use-variables';
import { fieldId } from '@/form/field-id';
import { changeAndFocus, focusOn } from '@/ui/browser/focus';
import { useWatched } from '@/ui/browser/use-watched';
import { Button } from '@/ui/Button';
import { refusePaste } from '@/ui/code-editor/text/incoming-text';
import { useIncomingFile } from '@/ui/code-editor/use-incoming-file';
import { Notice } from '@/ui/Notice';
import { Segmented } from '@/ui/input/Segmented';
import { FileInput, Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { FileChooser } from '@/ui/input/FileChooser';
import { useFormContext } from 'react-hook-form';
import { AllowedOrder } from './AllowedOrder';
import { environmentRows } from './environment-rows';
import { LostValues } from './LostValues';
import { NamesTable } from './NamesTable';
import { NewName } from './NewName';
import { SecretsSummary } from './SecretsSummary';
import { SecretsText } from './SecretsText';

const VIEWS = [
  { value: 'table', label: 'Table' },
  { value: 'text', label: 'Text' },
];

/** Where names and values of variables are seen and typed: one table, or the values as one text; in memory only. */
export function EnvironmentTable() {
  const form = useFormContext<ProvisionForm>();
  const { request, compose, behind } = useParts('request', 'compose', 'behind');
  const variables = useVariables();
  const secrets = useSecrets();
  const view = useWatched(environmentView);
  const preview = useWatched(pendingImport);
  const { times: forgotten } = useWatched(lostNames);
  // Rows that somebody asked for and that nothing else names yet.
  const [added, setAdded] = useState<readonly string[]>([]);
  // The text field takes its text once; what came from elsewhere makes it a new one.
  const [loads, setLoads] = useState(0);
  const [done, setDone] = useState('');
  const { open, refusal, refuse, isOver, dropTarget } = useIncomingFile(offer);
  const rows = environmentRows(variables, secrets.rows, added);
  const forAll = actsForAll(variables);
  function offer(text: string) {
    const refused = refusePaste(text);
    refuse(refused);
    if (refused === undefined) prepareImport(text);
  }
  /** Of many values at once, those are allowed that something in the machine is known to read. */
  function allowRead(names: readonly string[]) {
    const isScript = request.compose_file.runner === 'bash';
    const used = new Set(compose?.uses.filter(({ literal }) => !literal).map(({ name }) => name));
    const { standIns } = secretStore.get();
    const isRead = (name: string) => isScript || used.has(name) || isReadByGuest(name);
    allowedByValue.allow(
      form,
      names.filter((name) => isRead(name) && !standIns.has(name)),
    );
  }
  function takeOver() {
    const names = preview?.lines
      .filter(({ action }) => action === 'added' || action === 'changed')
      .map(({ name }) => name);
    applyImport();
    allowRead(names ?? []);
    setLoads(loads + 1);
  }
  function ask(names: readonly string[]) {
    changeAndFocus(
      () => {
        environmentView.set('table');
        setAdded([...new Set([...added, ...names])]);
      },
      () => valueFieldId(names[0] ?? ''),
    );
  }
  function fixAll() {
    focusOn(fieldId(ALLOWED));
    applyActs(form, forAll);
    setDone(`Done: ${forAll.map(({ title }) => title).join(', ')}.`);
  }
  return (
    <div className="@container" aria-busy={behind} {...dropTarget}>
      <div className="mb-2 flex flex-wrap items-center justify-end gap-2">
        {forAll.length > 0 && (
          <Button size="small" className="mr-auto" onClick={fixAll}>
            Fix all ({forAll.length})
          </Button>
        )}
        <Segmented
          name="environment-view"
          labelledBy={`${fieldId(ALLOWED)}-label`}
          value={view}
          options={VIEWS}
          onChange={(next) => environmentView.set(next === 'text' ? 'text' : 'table')}
        />
      </div>
      <p role="status" className="sr-only">
        {done}
      </p>
      {refusal !== undefined && (
        <div className="mb-2">
          <Notice tone="bad" live="alert">
            {refusal}
          </Notice>
        </div>
      )}
      <div
        className={`overflow-x-auto rounded border ${isOver ? 'border-accent bg-accent-soft' : 'border-line'}`}
      >
        {view === 'text' ? (
          <div className="p-3">
            <SecretsText
              key={`${loads} ${forgotten}`}
              secrets={secrets}
              onImport={offer}
              onTaken={allowRead}
            />
          </div>
        ) : rows.length === 0 ? (
          <p className="px-3 py-2.5 text-[13px] text-muted">
            The compose file uses no variable. Write {'${NAME}'} in it, add a name here, or drop a
            .env file.
          </p>
        ) : (
          <NamesTable
            key={forgotten}
            rows={rows}
            onLeave={(name) => setAdded(added.filter((one) => one !== name))}
            onDone={setDone}
          />
        )}
        <div className="flex flex-wrap gap-2 border-t border-line p-2">
          {view === 'table' && (
            <NewName
              key={forgotten}
              onAdd={(names) => {
                allowNames(form, names);
                ask(names);
              }}
              onImport={offer}
            />
          )}
          <ImportFile onFile={open} />
        </div>
      </div>
      <div className="mt-2 space-y-2">
        <LostValues secrets={secrets} onEnter={ask} />
        {secrets.rows.length > 0 && (
          <div className="flex flex-wrap items-center gap-2">
            <SecretsSummary secrets={secrets} />
            <Button
              size="small"
              look="danger"
              onClick={() => {
                secretStore.clear();
                setLoads(loads + 1);
              }}
            >
              <Trash2 aria-hidden size={14} />
              Clear all values
            </Button>
          </div>
        )}
        <AllowedOrder />
        <KeptWords />
      </div>
      {preview && <DotenvDialog preview={preview} onApply={takeOver} onCancel={dropImport} />}
    </div>
  );
}

function ImportFile({ onFile }: { onFile: (file: File) => void }) {
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <>
      <FileChooser ref={chooser} onFile={onFile} />
      <Button onClick={() => chooser.current?.click()}>
        <FileInput aria-hidden size={14} />
        Import .env…
      </Button>
    </>
  );
}

/** Where the values are, and for how long. */
function KeptWords() {
  const forgets = forgetWords(useWatched(forgetAfter));
  return (
    <p className="text-[13px] leading-5 text-muted">
      Values stay in this page’s memory, and are encrypted to the app’s key before they leave it.{' '}
      {forgets !== undefined && (
        <>
          They are forgotten after {forgets} without activity; the time is chosen where the API key
          is entered.{' '}
        </>
      )}
      Whoever serves this page, and any browser extension, can read what you type.
    </p>
  );
}
