import { PROBLEM_WORDS, type KeptProblem } from '@/display/kept/kept-problem';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import type { KeptActions } from './use-kept-acts';

interface UnreadNoticeProps {
  problem: KeptProblem;
  acts: Pick<KeptActions, 'onDownloadStored' | 'onErase'>;
  onAgain: () => void;
}

/** Why what is kept cannot be shown, with what there is to do: nothing is given up unless it is asked for. */
export function UnreadNotice({ problem: { kind }, acts, onAgain }: UnreadNoticeProps) {
  const { title, words } = PROBLEM_WORDS[kind];
  return (
    <Notice
      tone="warn"
      title={title}
      actions={
        kind !== 'off' && (
          <>
            <Button size="small" onClick={onAgain}>
              Try again
            </Button>
            <Button size="small" onClick={acts.onDownloadStored}>
              Save everything as it is stored
            </Button>
            {kind === 'damaged' && (
              <Button size="small" look="danger" onClick={acts.onErase}>
                Start with an empty one
              </Button>
            )}
          </>
        )
      }
    >
      <p>{words}</p>
    </Notice>
  );
}
