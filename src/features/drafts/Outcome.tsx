import { PROBLEM_WORDS } from '@/display/kept/kept-problem';
import { countOf } from '@/text/count-words';
import { exactTime } from '@/text/dates';
import { Button } from '@/ui/Button';
import { focusWhenShown } from '@/ui/browser/focus';
import { Notice } from '@/ui/Notice';
import type { KeptActions, KeptOutcome } from './use-kept-acts';

/** What came of the last act, and what can be done about it. */
export function Outcome({ acts }: { acts: KeptActions }) {
  const { outcome } = acts;
  return (
    // There before it says anything, so that what it says is read out.
    <div role="status" className="empty:hidden">
      {outcome && (
        <div ref={focusWhenShown} tabIndex={-1} className="outline-none">
          <Told outcome={outcome} acts={acts} />
        </div>
      )}
    </div>
  );
}

function Told({ outcome, acts }: { outcome: KeptOutcome; acts: KeptActions }) {
  switch (outcome.kind) {
    case 'done':
      return <Notice title={outcome.words} />;
    case 'saved': {
      const { before } = outcome;
      return (
        <Notice
          title={`“${outcome.name}” is saved`}
          actions={
            before && (
              <Button size="small" onClick={() => acts.onUnsave(before)}>
                Undo
              </Button>
            )
          }
        />
      );
    }
    case 'deleted':
      return (
        <Notice
          title={
            outcome.entries.length === 1
              ? `“${outcome.entries[0]?.item.name}” is deleted`
              : `${countOf(outcome.entries.length, 'form')} that could be read deleted`
          }
          actions={
            outcome.entries.length > 0 && (
              <Button size="small" onClick={() => acts.onUndelete(outcome)}>
                Undo
              </Button>
            )
          }
        />
      );
    case 'conflict': {
      const { stored } = outcome;
      return (
        <Notice
          tone="warn"
          title={`Another tab saved “${stored.name}” meanwhile`}
          actions={
            <>
              <Button size="small" onClick={() => acts.onSaveAs('draft', `${stored.name} (2)`)}>
                Save as another draft
              </Button>
              <Button size="small" look="danger" onClick={() => acts.onSave(stored)}>
                Save over it
              </Button>
            </>
          }
        >
          <p>It did so on {exactTime(stored.at)}. Nothing of either is lost yet.</p>
        </Notice>
      );
    }
    case 'failed': {
      const { kind } = outcome.problem;
      return (
        <Notice
          tone="bad"
          title={PROBLEM_WORDS[kind].title}
          actions={
            <Button size="small" onClick={acts.onDownloadForm}>
              Save the form as a file
            </Button>
          }
        >
          <p>{PROBLEM_WORDS[kind].words}</p>
        </Notice>
      );
    }
  }
}
