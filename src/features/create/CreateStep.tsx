import { isAllowed } from '@/api/is-allowed';
import { toProblem } from '@/api/errors';
import { allowedInWords, type AllowedQuestion } from '@/domain/create/is-allowed';
import { Button } from '@/ui/Button';
import { Elapsed } from '@/ui/Elapsed';
import { Notice } from '@/ui/Notice';
import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { CommitPreview } from './CommitPreview';
import { useCost } from './use-cost';

interface CreateStepProps {
  /** The create call's exact text. */
  text: string;
  appId: string;
  /** What the app's contract is asked before; undefined without a contract. */
  question: AllowedQuestion | undefined;
  instanceType: string | undefined;
  isSending: boolean;
  onCreate: () => void;
  onCancel: () => void;
}

/** The create call as it will be sent, what it costs, and the button that sends it. */
export function CreateStep(props: CreateStepProps) {
  const { text, appId, question, instanceType, isSending, onCreate, onCancel } = props;
  const cost = useCost(instanceType);
  const allowed = useAllowed(appId, question);
  const asking = useRef(false);
  async function create() {
    if (asking.current || isSending) return;
    if (!question) return onCreate();
    asking.current = true;
    try {
      const { data } = await allowed.refetch();
      if (data?.is_allowed) onCreate();
    } finally {
      asking.current = false;
    }
  }
  const isBusy = isSending || allowed.isFetching;
  const saidNo = allowed.data?.is_allowed === false || allowed.error !== null;
  return (
    <>
      <ul className="list-disc space-y-1 pl-4 text-[13px] leading-5 text-muted">
        <li>This creates a machine that runs, and is paid for, until you delete it.</li>
        <li>{cost.sentence}</li>
        <li>
          compose_hash and app id together name it: sent a second time, the API answers with the
          same CVM. The console sends it once for each press and never by itself.
        </li>
      </ul>
      <CommitPreview text={text} />
      {question && (
        <div role="status">
          <Asked data={allowed.data} error={allowed.error} isAsking={allowed.isFetching} />
        </div>
      )}
      <div className="flex flex-wrap items-center gap-2">
        <Button look="primary" aria-disabled={isBusy} onClick={() => void create()}>
          {isSending
            ? 'Creating…'
            : allowed.isFetching
              ? 'Asking the contract…'
              : `Create the machine${cost.short}`}
          {isSending && <Elapsed />}
        </Button>
        {isSending && <Button onClick={onCancel}>Cancel</Button>}
        {question && !isBusy && (
          <Button onClick={() => void allowed.refetch()}>Only ask the contract</Button>
        )}
        {question && saidNo && !isBusy && (
          <Button look="quiet" onClick={onCreate}>
            Create all the same
          </Button>
        )}
      </div>
    </>
  );
}

/** Asked when the person wants it, and before each create; an answer counts for what was asked only. */
function useAllowed(appId: string, question: AllowedQuestion | undefined) {
  return useQuery({
    queryKey: ['is-allowed', appId, question],
    queryFn: ({ signal }) => isAllowed(appId, question ?? { compose_hash: '' }, signal),
    enabled: false,
    gcTime: 0,
  });
}

function Asked({
  data,
  error,
  isAsking,
}: {
  data: Parameters<typeof allowedInWords>[0] | undefined;
  error: Error | null;
  isAsking: boolean;
}) {
  if (isAsking) return <p className="text-sm text-muted">Asking the app’s contract…</p>;
  if (error) {
    const { title, advice, details } = toProblem(error);
    return (
      <Notice tone="warn" title="The contract could not be asked">
        <p>
          {title}. {details[0] ?? advice}
        </p>
      </Notice>
    );
  }
  if (!data) {
    return (
      <p className="text-[13px] text-muted">
        Before it creates, the console asks the API whether the contract allows this hash.
      </p>
    );
  }
  const { allowed, sentences } = allowedInWords(data);
  return (
    <Notice
      tone={allowed ? 'good' : 'bad'}
      title={allowed ? 'The contract says yes' : 'The contract says no'}
    >
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence.slice(0, 2000)}</p>
      ))}
      {!allowed && <p>A machine created now would get no keys and would not boot.</p>}
    </Notice>
  );
}
