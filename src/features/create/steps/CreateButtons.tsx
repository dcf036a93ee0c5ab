import { isAllowed } from '@/api/is-allowed';
import { toProblem } from '@/api/call/errors';
import { allowedInWords, type AllowedQuestion } from '@/domain/create/is-allowed';
import { Button } from '@/ui/Button';
import { Elapsed } from '@/ui/Elapsed';
import { Notice } from '@/ui/Notice';
import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';

interface CreateButtonsProps {
  appId: string;
  /** What the app's contract is asked before; undefined without a contract. */
  question: AllowedQuestion | undefined;
  /** What it costs, after a comma; empty where that is not known. */
  price: string;
  isSending: boolean;
  /** It was refused before: what leads on from there comes first. */
  isAgain: boolean;
  onCreate: () => void;
  onCancel: () => void;
}

/** The button that sends the create call, and what the app’s contract is asked before. */
export function CreateButtons(props: CreateButtonsProps) {
  const { appId, question, price, isSending, isAgain, onCreate, onCancel } = props;
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
      {question && (
        <div role="status">
          <Asked data={allowed.data} error={allowed.error} isAsking={allowed.isFetching} />
        </div>
      )}
      <div className="flex flex-wrap items-center gap-2">
        <Button
          look={isAgain ? 'secondary' : 'primary'}
          aria-disabled={isBusy}
          onClick={() => void create()}
        >
          {isSending
            ? 'Creating…'
            : allowed.isFetching
              ? 'Asking the contract…'
              : `Create the machine${price}`}
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
