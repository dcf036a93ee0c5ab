import type { ProvisionRequest } from '@/domain/request/request';
import { focusWhenShown } from '@/ui/browser/focus';
import { CommitTrouble } from './CommitTrouble';
import { CreateStep } from './CreateStep';
import { CvmStatus } from './CvmStatus';
import { BootedDocument } from './BootedDocument';
import { StoredDocument } from './StoredDocument';
import { TakeAway } from './TakeAway';
import type { useNextStep } from './use-next-step';

interface CreateAreaProps {
  next: Pick<ReturnType<typeof useNextStep>, 'commit' | 'question' | 'text' | 'appId'>;
  request: ProvisionRequest;
  composeHash: string;
  instanceType: string | undefined;
  ports: readonly number[];
  /** The request names its app id, so that provisioning again would get the same. */
  isPinned: boolean;
  onBack: (field?: string) => void;
  onProvisionAgain: () => void;
}

/** The last step: the call and its button, what came of it, and the machine. */
export function CreateArea(props: CreateAreaProps) {
  const { next, request, composeHash, instanceType, ports, isPinned } = props;
  const { onBack, onProvisionAgain } = props;
  const { text, appId, question, commit } = next;
  const { state, send } = commit;
  if (state.kind === 'created') {
    return (
      <div
        className="space-y-4"
        ref={commit.isFresh ? focusWhenShown : undefined}
        tabIndex={-1}
        aria-labelledby="step-create"
      >
        <CvmStatus appId={state.appId} found={state.found} ports={ports} />
        <StoredDocument
          appId={state.appId}
          composeHash={composeHash}
          serverScript={!request.compose_file.pre_launch_script}
        />
        <BootedDocument appId={state.appId} composeHash={composeHash} />
      </div>
    );
  }
  return (
    <>
      {(state.kind === 'refused' || state.kind === 'unknown') && (
        <CommitTrouble
          key={state.attempt}
          ref={state.attempt > 0 ? focusWhenShown : undefined}
          commit={state}
          isPinned={isPinned}
          onLook={() => state.kind === 'unknown' && void commit.look(state.appId)}
          onSendAgain={(sent) => state.kind === 'unknown' && void send(sent, state.appId)}
          onStartOver={commit.dismiss}
          onProvisionAgain={onProvisionAgain}
          onBack={onBack}
        />
      )}
      {state.kind !== 'unknown' && text !== undefined && appId !== undefined && (
        <CreateStep
          text={text}
          appId={appId}
          question={question}
          instanceType={instanceType}
          isSending={state.kind === 'sending'}
          onCreate={() => void send(text, appId)}
          onCancel={commit.cancel}
        />
      )}
      {state.kind !== 'unknown' && text !== undefined && appId !== undefined && (
        <TakeAway body={text} appId={appId} />
      )}
    </>
  );
}
