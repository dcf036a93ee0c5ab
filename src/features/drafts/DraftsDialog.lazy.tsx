import { kept } from '@/display/kept/kept';
import type { KeptEntry, KeptItem } from '@/display/kept/kept-item';
import { Dialog } from '@/ui/overlay/Dialog';
import { useWatched } from '@/ui/browser/use-watched';
import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { CompareKept } from './CompareKept';
import { currentDraft } from './current-draft';
import { FileActions } from '@/features/drafts/file/FileActions';
import type { FormNow } from './form-now';
import { FormNowPanel } from './FormNowPanel';
import { importFile } from '@/features/drafts/file/import-file';
import { KeptLists } from './KeptLists';
import { LooseRows } from './LooseRows';
import { LostSnapshotNote } from './LostSnapshotNote';
import { OpenQuestion } from './OpenQuestion';
import { Outcome } from './Outcome';
import { UnreadNotice } from './UnreadNotice';
import { useIsSaved } from './use-is-saved';
import { useKeptActs } from './use-kept-acts';
import { useOpening, type OpenForm } from './use-opening';

interface DraftsDialogProps {
  /** The form as it stands, all that was typed included; undefined where no form is there. */
  read: () => Promise<FormNow | undefined>;
  /** Loads a kept form; `of` is the draft that the form is then of. */
  onOpen: OpenForm;
  onClose: () => void;
}

/** The forms that this browser keeps under names: drafts, snapshots and templates. */
export function DraftsDialog({ read, onOpen, onClose }: DraftsDialogProps) {
  // Once: what lies under the dialog does not change while it is open.
  const { data: now, isPending } = useQuery({
    queryKey: ['form-now'],
    queryFn: async () => (await read()) ?? null,
    networkMode: 'always',
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
  });
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title="Drafts"
      description="Forms kept in this browser, to come back to, to compare, and to begin others with."
      wide
    >
      {now && <Drafts now={now} onOpen={onOpen} />}
      {!now && (
        <p className="text-sm">
          {isPending
            ? 'Reading the form…'
            : 'The form is not there yet. Close this, and try again.'}
        </p>
      )}
    </Dialog>
  );
}

function Drafts({ now, onOpen }: { now: FormNow; onOpen: OpenForm }) {
  const state = useWatched(kept);
  const current = useWatched(currentDraft);
  const acts = useKeptActs(now);
  const isSaved = useIsSaved(now.form, current);
  const [compared, setCompared] = useState<string>();
  const [loose, setLoose] = useState<KeptEntry[]>([]);
  const isOff = state.status === 'unread';
  const opening = useOpening({ now, isSaved, isOff, acts, onOpen });

  const takeFile = (file: File) =>
    void acts.attempt(async () => {
      const { entries, words } = await importFile(file.name, await file.text(), isOff);
      setLoose(entries);
      return words;
    });
  if (compared !== undefined) {
    return (
      <CompareKept
        items={state.items}
        first={compared}
        form={now.form}
        onDone={() => setCompared(undefined)}
      />
    );
  }
  return (
    <div className="space-y-4">
      {opening.opening && (
        <OpenQuestion
          key={opening.opening.entry.item.id}
          {...opening.opening}
          now={now}
          onOpen={opening.onOpenAsked}
          onLeave={opening.onLeave}
        />
      )}
      <Outcome acts={acts} />
      <FormNowPanel
        now={now}
        current={current}
        isSaved={isSaved}
        isOff={isOff}
        onSave={() => acts.onSave()}
        onSaveAs={acts.onSaveAs}
        onDownload={acts.onDownloadForm}
      />
      <LostSnapshotNote />
      {state.status === 'reading' && <p className="text-sm text-muted">Reading…</p>}
      {state.problem && (
        <UnreadNotice problem={state.problem} acts={acts} onAgain={() => void kept.again()} />
      )}
      <LooseRows entries={loose} onOpen={(entry) => void opening.onAsk(entry)} />
      {state.status === 'read' && (
        <KeptLists
          state={state}
          currentId={current?.id}
          onDownloadAll={acts.onDownloadStored}
          onDiscard={acts.onDelete}
          onOpen={(item) => void opening.onAskKept(item)}
          onRename={acts.onRename}
          onCopy={acts.onCopy}
          onCompare={({ id }: KeptItem) => setCompared(id)}
          onDownload={acts.onDownload}
          onDelete={({ id }: KeptItem) => acts.onDelete([id])}
        />
      )}
      <FileActions canSave={state.items.length > 0} onSave={acts.onDownloadAll} onFile={takeFile} />
    </div>
  );
}
