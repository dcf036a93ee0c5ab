import { useAnsweredText } from '@/features/request/derive/use-answered-text';
import type { Done } from '@/features/result/done';
import { NextStep } from '@/features/create/NextStep';
import { ResultView } from '@/features/result/ResultView';
import { focusWhenShown } from '@/ui/browser/focus';

export { doneOf } from '@/features/result/history/record';
export { receive } from '@/features/result/receive';

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
  const { ports, uses } = useAnsweredText(request, result.compose_hash);
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
          uses={uses}
          onBack={onBack}
          onProvisionAgain={onProvisionAgain}
          onKeyNeeded={onKeyNeeded}
        />
      }
    />
  );
}
