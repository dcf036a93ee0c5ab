import type { ChangeState } from '@/features/change/use-change';
import { ProblemPanel } from '@/features/request/submit/ProblemPanel';
import { focusWhenShown } from '@/ui/browser/focus';
import { Notice } from '@/ui/Notice';

/** What came of the last attempt, where it was no document that can be applied. */
export function ChangeOutcome({ change: { stage, giveUp } }: { change: ChangeState }) {
  if (stage.kind === 'refused') {
    return (
      <ProblemPanel
        key={stage.attempt}
        ref={focusWhenShown}
        problem={stage.problem}
        onDismiss={giveUp}
      />
    );
  }
  if (stage.kind !== 'unchanged' && stage.kind !== 'odd-hash') return null;
  return (
    <div ref={focusWhenShown} tabIndex={-1} role="group" aria-label="What the server answered">
      {stage.kind === 'unchanged' ? (
        <Notice title="Nothing to do: the server says that the machine has this document already." />
      ) : (
        <Notice tone="bad" title="The server answered with something that is no compose hash">
          <p>It gave “{stage.hash.slice(0, 200)}”. Nothing is applied.</p>
        </Notice>
      )}
    </div>
  );
}
