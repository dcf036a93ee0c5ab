import { usePublishedPorts } from '@/features/provision/next-step/use-published-ports';
import type { Done } from '@/features/provision/outcome/done';
import { NextStep } from '@/features/provision/next-step/NextStep';
import { ResultView } from '@/features/provision/outcome/ResultView';
import { focusWhenShown } from '@/ui/browser/focus';

export { doneOf } from '@/features/provision/history/record';
export { receive } from '@/features/provision/outcome/receive';

interface AnswerViewProps {
  done: Done;
  /** Back to the form, to a field of it where one is named. */
  onBack: (field?: string) => void;
  onAnother: () => void;
  /** Sends the form once more, as it is. */
  onProvisionAgain: () => void;
  onKeyNeeded: () => void;
}

/** What the server answered, and the steps from it to a running machine. */
export function AnswerView(props: AnswerViewProps) {
  const { done, onBack, onAnother, onProvisionAgain, onKeyNeeded } = props;
  const { request, result, at, verdict } = done;
  const ports = usePublishedPorts(request, result.compose_hash);
  return (
    <ResultView
      ref={focusWhenShown}
      done={done}
      onBack={() => onBack()}
      onAnother={onAnother}
      next={
        <NextStep
          request={request}
          result={result}
          at={at}
          verdict={verdict}
          ports={ports}
          onBack={onBack}
          onProvisionAgain={onProvisionAgain}
          onKeyNeeded={onKeyNeeded}
        />
      }
    />
  );
}
