import type { ProvisionForm } from '@/domain/request/form';
import { Button } from '@/ui/Button';
import { later } from '@/ui/later';
import { Notice } from '@/ui/Notice';
import { useState, type ReactNode } from 'react';
import type { DraftKeeper, DraftStatus } from './draft-keeper';
import type { StoredDraft } from './draft-storage';

// Rare, and read while nothing is lost.
const DraftTrouble = later(async () => (await import('./DraftTrouble.lazy')).DraftTrouble);

interface DraftNoticeProps {
  keeper: DraftKeeper;
  status: DraftStatus;
  /** What was stored when the page opened. */
  stored: StoredDraft;
  onLoad: (form: ProvisionForm) => void;
  onStartAfresh: () => void;
  /** What else is to be said of a draft that came back: in the same notice, so that there is one. */
  children?: ReactNode;
}

/** Says what happened to the draft: restored, unreadable, not saved, or open in another tab. */
export function DraftNotice(props: DraftNoticeProps) {
  const { keeper, status, stored, onLoad, onStartAfresh, children } = props;
  const [told, setTold] = useState(stored.kind !== 'found');
  if (status !== 'saving') return <DraftTrouble {...{ keeper, status, stored, onLoad }} />;
  if (told || stored.kind !== 'found') return null;
  return (
    <Notice
      live="status"
      title="Your draft is back"
      actions={
        <>
          <Button
            size="small"
            onClick={() => {
              setTold(true);
              onStartAfresh();
            }}
          >
            Start afresh
          </Button>
          <Button size="small" look="quiet" onClick={() => setTold(true)}>
            Keep it
          </Button>
        </>
      }
    >
      <p>
        Saved in this browser{' '}
        <time dateTime={stored.savedAt.toISOString()}>{stored.savedAt.toLocaleString()}</time>, with
        its texts as you typed them, without the API key and without secret values from the table.
      </p>
      {children}
    </Notice>
  );
}
