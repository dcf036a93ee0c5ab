import { initialForm, type ProvisionForm } from '@/domain/request/form';
import { Button } from '@/ui/Button';
import { downloadText } from '@/ui/browser/download';
import { Notice } from '@/ui/Notice';
import type { DraftKeeper, DraftStatus } from './draft-keeper';
import { readDraft, type StoredDraft } from './draft-storage';

interface DraftTroubleProps {
  keeper: DraftKeeper;
  status: Exclude<DraftStatus, 'saving'>;
  /** What was stored when the page opened. */
  stored: StoredDraft;
  onLoad: (form: ProvisionForm) => void;
}

/** Says why the draft is not kept, or whose it is: unreadable, no storage, or open in another tab. */
export function DraftTrouble({ keeper, status, stored, onLoad }: DraftTroubleProps) {
  if (status === 'damaged') {
    return <Damaged keeper={keeper} text={stored.kind === 'damaged' ? stored.text : ''} />;
  }
  if (status === 'blocked') {
    return (
      <Notice tone="warn" live="status" title="Drafts are not being saved">
        <p>This browser’s storage is off or full. What you type is lost when the page closes.</p>
      </Notice>
    );
  }
  if (status === 'open-elsewhere') {
    return (
      <Notice
        tone="warn"
        live="status"
        title="This draft is also open in another tab"
        actions={
          <Button size="small" onClick={keeper.acknowledge}>
            Understood
          </Button>
        }
      >
        <p>Work in one of the two; each is told when the other changes the draft.</p>
      </Notice>
    );
  }
  return <ChangedElsewhere keeper={keeper} onLoad={onLoad} />;
}

function Damaged({ keeper, text }: { keeper: DraftKeeper; text: string }) {
  return (
    <Notice
      tone="warn"
      live="status"
      title="The saved draft cannot be read"
      actions={
        <>
          <Button size="small" onClick={() => downloadText('draft.txt', text, 'text/plain')}>
            Download it
          </Button>
          <Button size="small" onClick={keeper.keepThis}>
            Discard it
          </Button>
        </>
      }
    >
      <p>It is damaged or from another version. Nothing is saved until you decide.</p>
    </Notice>
  );
}

function ChangedElsewhere({
  keeper,
  onLoad,
}: {
  keeper: DraftKeeper;
  onLoad: (form: ProvisionForm) => void;
}) {
  function loadOther() {
    const stored = readDraft();
    // Nothing is stored of a form that the other tab started afresh.
    const form = stored.kind === 'found' ? stored.form : initialForm();
    keeper.takeOver(form);
    onLoad(form);
  }
  return (
    <Notice
      tone="warn"
      live="alert"
      title="Another tab changed this draft"
      actions={
        <>
          <Button size="small" onClick={loadOther}>
            Load the other version
          </Button>
          <Button size="small" onClick={keeper.keepThis}>
            Keep this version
          </Button>
        </>
      }
    >
      <p>This tab is not saved until you choose.</p>
    </Notice>
  );
}
