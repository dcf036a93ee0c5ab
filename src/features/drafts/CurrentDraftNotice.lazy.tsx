import { kept } from '@/display/kept/kept';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import { useWatched } from '@/ui/browser/use-watched';
import { useState } from 'react';
import { currentDraft } from './current-draft';
import { owner } from './owner';

interface CurrentDraftNoticeProps {
  /** Whether the form is in sight; the draft stays this tab's while it is not. */
  shown: boolean;
  onDrafts: () => void;
}

/** Says where the draft that the form is of belongs to another tab, or is not what it was any more. */
export function CurrentDraftNotice({ shown, onDrafts }: CurrentDraftNoticeProps) {
  const standing = useWatched(owner);
  const current = useWatched(currentDraft);
  const { status, items } = useWatched(kept);
  const [read, setRead] = useState<string>();
  const stored = items.find(({ id }) => id === current?.id);
  const said = current && wordsOf();
  if (!shown || !said || read === said.title) return null;
  return (
    <div className="px-4 pt-4 md:px-8">
      <Notice
        tone="warn"
        live="status"
        title={said.title}
        actions={
          <>
            {said.canTake && (
              <Button size="small" onClick={owner.take}>
                Take it over
              </Button>
            )}
            <Button size="small" onClick={onDrafts}>
              Drafts…
            </Button>
            <Button size="small" look="quiet" onClick={() => setRead(said.title)}>
              Understood
            </Button>
          </>
        }
      >
        <p>{said.words}</p>
      </Notice>
    </div>
  );

  function wordsOf(): { title: string; words: string; canTake?: boolean } | undefined {
    if (!current) return undefined;
    const name = `“${current.name}”`;
    if (standing === 'elsewhere') {
      const title = `The draft ${name} is open in another tab`;
      return {
        title,
        words: 'Only that tab saves it. This form can be saved as another draft.',
        canTake: true,
      };
    }
    if (standing === 'taken') {
      const title = `Another tab took over the draft ${name}`;
      return {
        title,
        words: 'This form is as it was; save it as another draft to keep it.',
        canTake: true,
      };
    }
    if (status !== 'read') return undefined;
    if (!stored) {
      return {
        title: `The draft ${name} was deleted`,
        words: 'This form is as it was; save it again to keep it.',
      };
    }
    if (stored.edition > current.edition) {
      const title = `Another tab saved the draft ${name}`;
      return {
        title,
        words: 'This form is as it was; saving it asks before anything is replaced.',
      };
    }
    return undefined;
  }
}
