import { focusOn } from '@/ui/browser/focus';
import type { Problem } from '@/api/call/errors';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import type { Ref } from 'react';
import { ToldProblem } from '@/display/ToldProblem';
import type { Commit, Look } from './use-commit';

interface CommitTroubleProps {
  ref?: Ref<HTMLDivElement>;
  commit: Extract<Commit, { kind: 'refused' | 'unknown' }>;
  onLook: () => void;
  /** Sends exactly this text once more. */
  onSendAgain: (text: string) => void;
  /** Back to before the call. */
  onStartOver: () => void;
  /** The request names its app id, so that provisioning again would get the same. */
  isPinned: boolean;
  onProvisionAgain: () => void;
  onBack: (field?: string) => void;
}

/** A create call that failed, or whose end nobody knows, with what leads on. */
export function CommitTrouble(props: CommitTroubleProps) {
  const { ref, commit } = props;
  return (
    <div ref={ref} tabIndex={-1} role="group" aria-labelledby="commit-trouble">
      {commit.kind === 'refused' ? <Refused {...props} commit={commit} /> : null}
      {commit.kind === 'unknown' ? <Unknown {...props} commit={commit} /> : null}
    </div>
  );
}

function Refused({
  commit: { problem },
  isPinned,
  onProvisionAgain,
  onBack,
}: CommitTroubleProps & { commit: Extract<Commit, { kind: 'refused' }> }) {
  const field = problem.fields[0]?.path;
  const pinnedPair = isPinned && problem.code === 'ERR-03-007';
  const actions = {
    'provision-again': pinnedPair ? (
      <Button look="primary" onClick={() => onBack('app_id')}>
        Back to app id and nonce
      </Button>
    ) : (
      <Button look="primary" onClick={onProvisionAgain}>
        Provision again
      </Button>
    ),
    register: (
      <Button look="primary" onClick={() => focusStep('register')}>
        Go to the registration
      </Button>
    ),
    correct: (
      <Button look="primary" onClick={() => onBack(field)}>
        Back to the form
      </Button>
    ),
    look: undefined,
  };
  return (
    <Notice tone="bad" actions={actions[problem.remedy]}>
      <Told problem={problem} />
      {pinnedPair && (
        <p>
          Your request names its app id and nonce, so it would get the same again: take the next
          pair first, or clear both.
        </p>
      )}
      <p>Nothing was created.</p>
    </Notice>
  );
}

/** On Phala's KMS there is no registration, and the focus stays. */
const focusStep = (id: string) => focusOn(`step-${id}`);

function Unknown({
  commit: { sent, look },
  onLook,
  onSendAgain,
  onStartOver,
}: CommitTroubleProps & { commit: Extract<Commit, { kind: 'unknown' }> }) {
  return (
    <Notice
      tone="warn"
      actions={
        <>
          <Button
            look={look?.kind === 'absent' ? 'secondary' : 'primary'}
            aria-disabled={look?.kind === 'looking'}
            onClick={onLook}
          >
            {look === undefined ? 'Look for the CVM' : 'Look again'}
          </Button>
          {look?.kind === 'absent' && sent && (
            <Button onClick={() => onSendAgain(sent.text)}>Send the same request again</Button>
          )}
          {(look?.kind === 'other' || (look?.kind === 'absent' && !sent)) && (
            <Button onClick={onStartOver}>Prepare it again</Button>
          )}
        </>
      }
    >
      {sent ? (
        <Told problem={sent.problem} />
      ) : (
        <>
          <h3 id="commit-trouble" className="font-medium">
            It is not known whether the CVM was created
          </h3>
          <p>
            The create call went out and this page was closed before its answer came. Look for the
            CVM before you send anything again.
          </p>
        </>
      )}
      <p role="status">{look && sayLook(look, sent !== undefined)}</p>
    </Notice>
  );
}

function sayLook(look: Look, canSend: boolean): string {
  switch (look.kind) {
    case 'looking':
      return 'Looking…';
    case 'absent':
      return canSend
        ? 'There is no CVM with this app id or name at the moment. The server may still be at work, so look again in a while, or send the same request: the API gives the same CVM for the same pair.'
        : 'There is no CVM with this app id or name at the moment. The server may still be at work, so look again in a while.';
    case 'other':
      return `There is a CVM “${(look.cvm.name ?? '').slice(0, 100)}”, but it is another one: it has another app id or compose hash.`;
    case 'failed':
      return `Looking failed: ${look.problem.title}.`;
  }
}

function Told({ problem }: { problem: Problem }) {
  const { title, suggestions = [], fields } = problem;
  const others = fields.map(({ message }) => message).filter((it) => it !== title);
  return <ToldProblem id="commit-trouble" problem={problem} more={[...suggestions, ...others]} />;
}
