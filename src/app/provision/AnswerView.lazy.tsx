import { HEADINGS, withConsole } from '@/app/pages';
import { useAnsweredText } from '@/features/request/derive/use-answered-text';
import type { Done } from '@/features/result/done';
import { findAnswer, receivedAnswer } from '@/features/result/receive';
import { NextStep } from '@/features/create/NextStep';
import { useNextStep } from '@/features/create/use-next-step';
import { ResultView } from '@/features/result/ResultView';
import { focusWhenShown } from '@/ui/browser/focus';
import { useTitle } from '@/ui/browser/use-arrival';
import { useQuery } from '@tanstack/react-query';
import { UnknownProvision } from './UnknownProvision';

export { receive } from '@/features/result/receive';

interface AnswerViewProps {
  id: string;
  /** Whether this is the page in sight. */
  shown: boolean;
  /** Back to the form, to a field of it where one is named. */
  onBack: (field?: string) => void;
  onAnother: () => void;
  /** Sends the form once more, as it is. */
  onProvisionAgain: () => void;
  onKeyNeeded: () => void;
}

/** The provision of this id, as far as this browser knows it. */
export function AnswerView(props: AnswerViewProps) {
  const { id, shown } = props;
  const { data } = useQuery({
    queryKey: ['provision', id],
    queryFn: () => findAnswer(id),
    initialData: () => receivedAnswer(id),
    networkMode: 'always',
    gcTime: 0,
    staleTime: Infinity,
  });
  const title = data === null ? 'Unknown provision' : data?.request.name;
  useTitle(shown && title !== undefined ? withConsole(title.slice(0, 100)) : undefined);
  if (data === undefined) return <p className="p-8 text-sm text-muted">Loading the result…</p>;
  if (data === null) return <UnknownProvision onOpenForm={() => props.onBack()} />;
  return <Answered {...props} done={data} />;
}

/**
 * What the server answered, and the steps from it to a running machine. Out of sight nothing of it is drawn,
 * so that no field is there twice; how far one was stays.
 */
function Answered(props: AnswerViewProps & { done: Done }) {
  const { done, shown, onBack, onAnother, onProvisionAgain, onKeyNeeded } = props;
  const { request, result, at, verdict } = done;
  const { ports, uses } = useAnsweredText(request, result.compose_hash);
  const next = useNextStep({ request, result, at, verdict, uses, onKeyNeeded });
  if (!shown) return null;
  return (
    <ResultView
      id={HEADINGS.provision}
      ref={focusWhenShown}
      done={done}
      onBack={() => onBack()}
      onAnother={onAnother}
      next={
        <NextStep
          next={next}
          request={request}
          result={result}
          verdict={verdict}
          ports={ports}
          onBack={onBack}
          onProvisionAgain={onProvisionAgain}
        />
      }
    />
  );
}
