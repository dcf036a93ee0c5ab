import { ToldProblem } from '@/display/ToldProblem';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import type { Ref } from 'react';
import type { ChangeStage, LookedFor } from './change-stage';
import type { ChangeState } from './use-change';

interface ApplyTroubleProps {
  ref?: Ref<HTMLDivElement>;
  stage: Extract<ChangeStage, { kind: 'not-applied' | 'unknown' }>;
  change: ChangeState;
}

/** A change that was not made, or of which nobody knows whether it was, with what leads on. */
export function ApplyTrouble({ ref, stage, change }: ApplyTroubleProps) {
  return (
    <div ref={ref} tabIndex={-1} role="group" aria-labelledby="apply-trouble">
      {stage.kind === 'not-applied' ? (
        <Notice
          tone="bad"
          actions={
            stage.problem.remedy === 'provision-again' && (
              <Button look="primary" onClick={change.giveUp}>
                Back to the form
              </Button>
            )
          }
        >
          <ToldProblem id="apply-trouble" as="h2" problem={stage.problem} />
          <p>Nothing was changed.</p>
        </Notice>
      ) : (
        <Unknown stage={stage} change={change} />
      )}
    </div>
  );
}

function Unknown({
  stage: { problem, looked },
  change,
}: {
  stage: Extract<ChangeStage, { kind: 'unknown' }>;
  change: ChangeState;
}) {
  const isNotMade = looked?.kind === 'not-made';
  return (
    <Notice
      tone="warn"
      actions={
        <>
          <Button
            look={isNotMade ? 'secondary' : 'primary'}
            aria-disabled={looked?.kind === 'looking'}
            onClick={() => void change.look()}
          >
            {looked === undefined ? 'Look at the operations' : 'Look again'}
          </Button>
          {(isNotMade || looked?.kind === 'cannot-tell') && (
            <Button onClick={change.sendAgain}>Prepare to send it again</Button>
          )}
        </>
      }
    >
      {problem ? (
        <ToldProblem id="apply-trouble" as="h2" problem={problem} />
      ) : (
        <>
          <h2 id="apply-trouble" className="font-medium">
            It is not known whether the change was made
          </h2>
          <p>
            The call went out and this page was closed before its answer came. Look at the machine’s
            operations before you send anything again.
          </p>
        </>
      )}
      <p role="status">{looked && sayLooked(looked)}</p>
    </Notice>
  );
}

function sayLooked(looked: LookedFor): string {
  switch (looked.kind) {
    case 'looking':
      return 'Looking…';
    case 'not-made':
      return 'No newer operation of the machine is this change: it was not made so far. The server may still be at work, so look again in a while before you send it again.';
    case 'cannot-tell':
      return 'The machine’s operations do not tell: what was done last before the change is not among them, or what is newer has no hash. Look at the machine’s hash on its page.';
    case 'failed':
      return `Looking failed: ${looked.problem.title}.`;
  }
}
