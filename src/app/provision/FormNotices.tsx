import { NoTargetNotice } from '@/features/session/NoTargetNotice';
import { DraftNotice } from '@/features/request/draft/DraftNotice';
import { BlockedNotice } from '@/features/request/submit/BlockedNotice';
import { ProblemPanel } from '@/features/request/submit/ProblemPanel';
import { toRequest } from '@/domain/request/form';
import { focusWhenShown } from '@/ui/browser/focus';
import { Button } from '@/ui/Button';
import { later } from '@/ui/later';
import { Notice } from '@/ui/Notice';
import type { DraftKeeper, DraftStatus } from '@/features/request/draft/draft-keeper';
import type { StoredDraft } from '@/features/request/draft/draft-storage';
import type { ProvisionForm } from '@/domain/request/form';
import type { PageState, Replaced } from './page-state';

const LastAnswer = later(
  async () => (await import('@/features/result/history/LastAnswer.lazy')).LastAnswer,
);

/** The id of the place where it is told what stopped the last attempt. */
export const TROUBLE = 'trouble';

export interface FormNoticesProps {
  draft: { keeper: DraftKeeper; stored: StoredDraft; status: DraftStatus };
  state: PageState;
  /** `anyway` sends even what the checks of the compose text object to. */
  onSubmit: (anyway?: boolean) => void;
  /** Leads to the page of a provision of before. */
  onOpen: (id: string) => void;
  onLeaveTrouble: () => void;
  /** Loads other values; those that were there can be brought back. */
  onReplace: (values: ProvisionForm, title: string) => void;
  onRestore: (replaced: Replaced) => void;
  onKeepReplaced: () => void;
  onStartAfresh: () => void;
}

/** What is to be said above the form: of the draft, of what was loaded, of the last attempt. */
export function FormNotices(props: FormNoticesProps) {
  const { draft, state, onSubmit, onOpen, onLeaveTrouble, onReplace, onStartAfresh } = props;
  const { trouble, replaced } = state;
  return (
    <div className="space-y-3 px-4 pt-4 empty:hidden md:px-8">
      <NoTargetNotice />
      <DraftNotice
        {...draft}
        onLoad={(values) => onReplace(values, 'The other tab’s version is loaded')}
        onStartAfresh={onStartAfresh}
      >
        {draft.stored.kind === 'found' && (
          <LastAnswer request={toRequest(draft.stored.form)} onOpen={onOpen} />
        )}
      </DraftNotice>
      {replaced && (
        <ReplacedNotice
          title={replaced.title}
          onUndo={() => props.onRestore(replaced)}
          onClose={props.onKeepReplaced}
        />
      )}
      <div id={TROUBLE} className="empty:hidden">
        {trouble?.kind === 'blocked' && (
          <BlockedNotice key={trouble.attempt} ref={focusWhenShown} onSubmit={onSubmit} />
        )}
        {trouble?.kind === 'failed' && (
          <ProblemPanel
            key={trouble.attempt}
            ref={focusWhenShown}
            problem={trouble.problem}
            onDismiss={onLeaveTrouble}
          />
        )}
      </div>
    </div>
  );
}

interface ReplacedNoticeProps {
  title: string;
  onUndo: () => void;
  onClose: () => void;
}

function ReplacedNotice({ title, onUndo, onClose }: ReplacedNoticeProps) {
  return (
    <Notice
      live="status"
      title={title}
      actions={
        <>
          <Button size="small" onClick={onUndo}>
            Bring the draft back
          </Button>
          <Button size="small" look="quiet" onClick={onClose}>
            Close
          </Button>
        </>
      }
    />
  );
}
