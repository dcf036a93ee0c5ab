import type { KeptItem } from '@/display/kept/kept-item';
import { storedSecretLines } from './secret-words';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import { useWatched } from '@/ui/browser/use-watched';
import { useState } from 'react';
import type { CurrentDraft } from './current-draft';
import type { FormNow } from './form-now';
import { owner } from './owner';
import { SaveAs } from './SaveAs';

interface FormNowPanelProps {
  now: FormNow;
  current: CurrentDraft | undefined;
  /** Whether the form is what its draft holds; undefined while that is read. */
  isSaved: boolean | undefined;
  /** Nothing can be kept in this browser. */
  isOff: boolean;
  onSave: () => void;
  onSaveAs: (kind: KeptItem['kind'], name: string) => void;
  onDownload: () => void;
}

/** The form as it stands: which draft it is of, and how to keep it. */
export function FormNowPanel(props: FormNowPanelProps) {
  const { now, current, isSaved, isOff, onSave, onSaveAs, onDownload } = props;
  const standing = useWatched(owner);
  const [asked, setAsked] = useState<KeptItem['kind']>();
  const isMine = standing === 'mine';
  const name = current?.name ?? (typeof now.form.name === 'string' ? now.form.name : '');
  const secrets = storedSecretLines(now.secretLines);
  return (
    <section
      aria-label="The form as it is now"
      className="space-y-2 rounded border border-line p-3 text-sm"
    >
      <h3 className="font-medium">The form as it is now</h3>
      <p>
        {current ? <Of current={current} isSaved={isSaved} /> : 'It is not saved as a draft yet.'}
      </p>
      {current && !isMine && standing !== 'asking' && (
        <Notice
          tone="warn"
          actions={
            <Button size="small" onClick={owner.take}>
              Take it over
            </Button>
          }
        >
          <p>
            “{current.name}” is open in another tab, which saves it. Take it over, or save the form
            under another name.
          </p>
        </Notice>
      )}
      <div className="flex flex-wrap gap-2">
        {current && !isOff && (
          <Button size="small" look="primary" disabled={!isMine} onClick={onSave}>
            Save
          </Button>
        )}
        {!isOff && (
          <>
            <Button
              size="small"
              look={current ? 'secondary' : 'primary'}
              onClick={() => setAsked('draft')}
            >
              Save as…
            </Button>
            <Button size="small" onClick={() => setAsked('snapshot')}>
              Take a snapshot…
            </Button>
            <Button size="small" onClick={() => setAsked('template')}>
              Save as a template…
            </Button>
          </>
        )}
        <Button size="small" onClick={onDownload}>
          Save as a file
        </Button>
      </div>
      {asked && (
        <SaveAs
          key={asked}
          kind={asked}
          name={name}
          onSave={(given) => {
            setAsked(undefined);
            onSaveAs(asked, given);
          }}
          onLeave={() => setAsked(undefined)}
        />
      )}
      {secrets !== undefined && <p className="text-[13px] text-warn">{secrets}</p>}
      <p className="text-[13px] text-muted">
        Kept with its texts as you typed them, in this browser only; without the API key and without
        the values of variables.
      </p>
    </section>
  );
}

function Of({ current, isSaved }: { current: CurrentDraft; isSaved: boolean | undefined }) {
  const changed = isSaved ? 'Nothing has changed' : 'It has changed';
  return (
    <>
      This is the draft “{current.name}”.
      {isSaved !== undefined && ` ${changed} since it was saved.`}
    </>
  );
}
