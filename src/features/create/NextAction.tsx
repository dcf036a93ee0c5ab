import { AcknowledgeVerdict } from '@/display/AcknowledgeVerdict';
import type { ProvisionRequest } from '@/domain/request/request';
import type { ProvisionResult } from '@/domain/cloud/result';
import type { Verdict } from '@/domain/hash/verdict/verdict';
import { countOf } from '@/text/count-words';
import { focusOn, focusWhenShown } from '@/ui/browser/focus';
import { Button } from '@/ui/Button';
import { CommitTrouble } from '@/features/create/steps/CommitTrouble';
import { CreateButtons } from '@/features/create/steps/CreateButtons';
import { MachineCard } from '@/features/create/machine/MachineCard';
import { useCost } from './use-cost';
import type { NextStepState } from './use-next-step';

interface NextActionProps {
  next: NextStepState;
  request: ProvisionRequest;
  result: ProvisionResult;
  verdict: Verdict;
  /** Ports under which the gateway serves the app, as far as they were read. */
  ports: readonly number[];
  /** Back to the form, to a field of it where one is named. */
  onBack: (field?: string) => void;
  /** Sends the form once more, as it is. */
  onProvisionAgain: () => void;
}

/** What the state asks for: one primary action, or the machine that came of it. */
export function NextAction(props: NextActionProps) {
  const { next, request, result, verdict } = props;
  const { commit, path, machine } = next;
  const { state, send } = commit;
  const cost = useCost(result.instance_type ?? request.instance_type ?? undefined);
  if (state.kind === 'created') {
    return (
      <MachineCard
        ref={commit.isFresh ? focusWhenShown : undefined}
        appId={state.appId}
        machine={machine}
        found={state.found}
        ports={props.ports}
      />
    );
  }
  return (
    <section
      aria-labelledby="action-title"
      className="space-y-3 rounded-lg border border-line bg-surface p-5 text-sm"
    >
      <h2 id="action-title" className="font-medium text-muted">
        Next step
      </h2>
      {(state.kind === 'refused' || state.kind === 'unknown') && (
        <CommitTrouble
          key={state.attempt}
          ref={state.attempt > 0 ? focusWhenShown : undefined}
          commit={state}
          isPinned={path.kind === 'phala' && typeof request.app_id === 'string'}
          onLook={() => state.kind === 'unknown' && void commit.look(state.appId)}
          onSendAgain={(sent) => state.kind === 'unknown' && void send(sent, state.appId)}
          onStartOver={commit.dismiss}
          onProvisionAgain={props.onProvisionAgain}
          onBack={props.onBack}
        />
      )}
      {state.kind !== 'unknown' && (
        <>
          {state.kind !== 'sending' && (
            <AcknowledgeVerdict
              verdict={verdict}
              hash={result.compose_hash}
              acknowledged={next.isAcknowledged}
              onChange={next.acknowledge}
            />
          )}
          <Primary next={next} price={cost.short} />
          <p className="text-[13px] text-muted">
            This creates a machine that runs, and is paid for, until you delete it. {cost.sentence}
          </p>
        </>
      )}
    </section>
  );
}

/** The one act that leads on from here, and the same in two where it is two. */
function Primary({ next, price }: { next: NextStepState; price: string }) {
  const { seal, commit, path, appId, text, question } = next;
  const isSending = commit.state.kind === 'sending';
  if (!next.isExplained && !isSending) return <p>{next.createLacks}</p>;
  if (appId === undefined) {
    return (
      <Button look="primary" onClick={() => focusOn('step-register')}>
        Register the hash on chain
      </Button>
    );
  }
  const isWorking = seal.state.kind === 'working';
  if (isSending || (next.createLacks === undefined && text !== undefined && !isWorking)) {
    return (
      <CreateButtons
        appId={appId}
        question={question}
        price={price}
        isSending={isSending}
        isAgain={commit.state.kind === 'refused'}
        onCreate={() => text !== undefined && void commit.send(text, appId)}
        onCancel={commit.cancel}
      />
    );
  }
  if (seal.state.kind === 'unproven') {
    return (
      <Button look="primary" onClick={() => focusOn('step-seal')}>
        Look at the key that nothing proves
      </Button>
    );
  }
  if (seal.ready === 0 || seal.lacking.some(({ stops }) => stops)) {
    return (
      <Button look="primary" onClick={() => focusOn('step-seal')}>
        {seal.missing === 0 ? 'Look at the values' : `Enter ${countOf(seal.missing, 'value')}`}
      </Button>
    );
  }
  const count = countOf(seal.ready, 'value');
  const isWaiting = seal.lacks !== undefined;
  const isChain = path.kind === 'on-chain';
  const start = () => void (isChain ? seal.start() : next.encryptAndCreate());
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Button
        look="primary"
        aria-disabled={isWorking || isWaiting}
        aria-describedby={isWaiting ? 'seal-waits-for' : undefined}
        onClick={() => !isWorking && !isWaiting && start()}
      >
        {isWorking
          ? seal.state.kind === 'working' && seal.state.what === 'key'
            ? 'Fetching the key…'
            : 'Encrypting…'
          : isChain
            ? `Encrypt ${count}`
            : `Encrypt ${count} and create${price}`}
      </Button>
      {isWorking && <Button onClick={seal.cancel}>Cancel</Button>}
    </div>
  );
}
