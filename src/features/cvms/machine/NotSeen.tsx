import { isKnown, whyUnknown } from '@/api/call/target';
import { MACHINES_PATH } from '@/text/addresses';
import { focusWhenShown } from '@/ui/browser/focus';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import { Link } from 'wouter';
import type { OneMachineNow } from './use-one-machine';

interface NotSeenProps {
  one: OneMachineNow;
  /** The id of the heading. */
  heading: string;
  /** It was deleted here, just now. */
  isDeleted: boolean;
  onKeyNeeded: () => void;
}

/** Why no machine is in sight: not looked for yet, not allowed to, or not there. */
export function NotSeen({ one, heading, isDeleted, onKeyNeeded }: NotSeenProps) {
  const { isGone } = one;
  return (
    <main className="mx-auto w-full max-w-3xl flex-1 space-y-4 px-4 py-8 text-sm">
      <h1
        id={heading}
        ref={focusWhenShown}
        tabIndex={-1}
        className="text-xl font-semibold outline-none"
      >
        {isDeleted ? 'The machine is deleted' : isGone ? 'There is no such machine' : 'Machine'}
      </h1>
      {isDeleted ? (
        <p role="status" className="text-muted">
          It is gone with its disk: the API knows it no more.
        </p>
      ) : (
        <Why one={one} onKeyNeeded={onKeyNeeded} />
      )}
      <Link
        href={MACHINES_PATH}
        className="inline-block min-h-6 text-accent underline underline-offset-2"
      >
        All machines
      </Link>
    </main>
  );
}

function Why({ one, onKeyNeeded }: Pick<NotSeenProps, 'one' | 'onKeyNeeded'>) {
  const { api, key, isGone, problem, isFetching, lookAgain } = one;
  if (api.kind === 'unknown') return <Notice tone="warn" title={whyUnknown(api)} />;
  if (isKnown(api) && key !== 'entered') {
    return (
      <Notice
        tone={key === 'refused' ? 'bad' : 'info'}
        title={
          key === 'refused'
            ? 'The API refused the key.'
            : 'A machine is shown to the key of its workspace.'
        }
        actions={<Button onClick={onKeyNeeded}>Enter API key</Button>}
      />
    );
  }
  if (isGone) {
    return (
      <p className="max-w-[75ch] text-muted">
        The API knows no machine of this name in the workspace of your key, or no longer does: it
        may have been deleted, or belong to another workspace.
      </p>
    );
  }
  if (problem && !isFetching) {
    return (
      <Notice
        tone="bad"
        live="status"
        title={`The machine could not be looked at. ${problem.title}`}
        actions={<Button onClick={lookAgain}>Look again</Button>}
      >
        <p>{problem.advice}</p>
      </Notice>
    );
  }
  return (
    <p role="status" className="text-muted">
      Looking at the machine…
    </p>
  );
}
