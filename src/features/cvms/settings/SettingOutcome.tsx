import type { ChangeProblem } from '@/api/change/change-problem';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import { restartsWith } from './setting';
import type { MachineSetting, Told } from './use-setting';

/** What came of the last thing that was set. */
export function SettingOutcome({ setting }: { setting: MachineSetting }) {
  const { last, outcome, isFound, lookAgain } = setting;
  switch (last.kind) {
    case 'idle':
    case 'sending':
      return null;
    case 'nothing':
      return <p className="text-sm text-muted">Nothing to do: the machine has this already.</p>;
    case 'taken':
      return <Taken outcome={outcome} restarts={restartsWith(last.setting.kind)} />;
    case 'refused':
      return <Refusal problem={last.problem} />;
    case 'unknown':
      return isFound ? (
        <Notice tone="good" title="The answer was lost, and the change was made: it is shown." />
      ) : (
        <Lost
          problem={last.problem}
          told={last.told}
          restarts={restartsWith(last.setting.kind)}
          onLookAgain={lookAgain}
        />
      );
  }
}

function Taken({ outcome, restarts }: Pick<MachineSetting, 'outcome'> & { restarts: boolean }) {
  switch (outcome) {
    case 'made':
      return <p className="text-sm text-good">Done.</p>;
    case 'failed':
      return <Notice tone="bad" title="The machine failed. Look at its state above." />;
    case 'not-shown':
      return (
        <Notice
          tone="warn"
          title="The API took it, and still shows the machine as it was. Look at what was done to it."
        />
      );
    case 'unseen':
      return <Notice tone="warn" title="The API took it, and the machine is no longer found." />;
    default:
      return (
        <p className="text-sm text-muted">
          {restarts
            ? 'Taken: the page follows the machine until it is done.'
            : 'Taken: the machine is being looked at again.'}
        </p>
      );
  }
}

function Refusal({ problem: { title, advice, details } }: { problem: ChangeProblem }) {
  return (
    <Notice tone="bad" title={`Refused. ${title}`}>
      <p>{advice}</p>
      {details.map((detail) => (
        <p key={detail}>{detail}</p>
      ))}
    </Notice>
  );
}

interface LostProps {
  problem: ChangeProblem;
  told: Told;
  restarts: boolean;
  onLookAgain: () => void;
}

function Lost({ problem, told, restarts, onLookAgain }: LostProps) {
  return (
    <Notice
      tone="warn"
      title="It is not known whether it was done."
      actions={
        <Button size="small" onClick={onLookAgain}>
          Look again
        </Button>
      }
    >
      <p>{problem.title}.</p>
      <p>{toldInWords(told, restarts)}</p>
    </Notice>
  );
}

function toldInWords(told: Told, restarts: boolean): string {
  if (!restarts) return 'The machine is not shown so. Look again before you send it again.';
  switch (told?.kind) {
    case 'made':
      return `Its operations have a new one: ${told.operation.operation_type.slice(0, 60)}, ${told.operation.status.slice(0, 60)}. It was done, or somebody did something else just then.`;
    case 'not-made':
      return 'Its operations have no new one: it was not done, or not yet. Look again before you send it again.';
    case 'cannot-tell':
      return 'Its operations do not tell. Look at what was done to it, below, before you send it again.';
    case undefined:
      return 'Looking at its operations…';
  }
}
