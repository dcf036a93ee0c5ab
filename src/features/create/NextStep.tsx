import { AcknowledgeVerdict } from '@/display/AcknowledgeVerdict';
import type { ProvisionRequest } from '@/domain/request/request';
import { AppIdStep } from './AppIdStep';
import { CreateArea } from './CreateArea';
import { RegisterStep } from './RegisterStep';
import { SealStep } from './SealStep';
import { Step, type StepState } from './Step';
import { UNEXPLAINED, type NextStepInput, type useNextStep } from './use-next-step';

interface NextStepProps extends Pick<NextStepInput, 'request' | 'result' | 'verdict'> {
  /** How far the person is. */
  next: Next;
  /** Ports under which the gateway serves the app, as far as they were read. */
  ports: readonly number[];
  /** Back to the form, to a field of it where one is named. */
  onBack: (field?: string) => void;
  /** Sends the form once more, as it is. */
  onProvisionAgain: () => void;
}

/** From the answer to a running machine, along the way that its KMS asks for. */
export function NextStep(props: NextStepProps) {
  const { next, request, result } = props;
  const { path, registration, change, seal } = next;
  const { kind } = next.commit.state;
  // What was sent is followed to its end, whatever changes above it.
  const isStarted = kind !== 'idle' && kind !== 'refused';
  const isCreated = kind === 'created';
  // A call that lets a hash boot is not offered before its verdict is acknowledged.
  const isOpen = next.isExplained || isStarted;
  const before = path.kind === 'on-chain' ? 2 : 0;
  return (
    <>
      {!isStarted && (
        <AcknowledgeVerdict
          verdict={props.verdict}
          hash={result.compose_hash}
          acknowledged={next.isAcknowledged}
          onChange={next.acknowledge}
        />
      )}
      <ol className="mt-3">
        {path.kind === 'on-chain' && (
          <>
            <Step
              id="register"
              number={1}
              title="Register the hash on chain"
              state={registerState(next)}
              summary={isOpen ? undefined : UNEXPLAINED}
            >
              {isOpen && (
                <RegisterStep
                  path={path}
                  composeHash={result.compose_hash}
                  registration={registration}
                  onChange={change}
                />
              )}
            </Step>
            <Step
              id="app-id"
              number={2}
              title="Enter what the transaction gave"
              state={appIdState(next)}
            >
              <AppIdStep registration={registration} onChange={change} />
            </Step>
          </>
        )}
        <Step
          id="seal"
          number={before + 1}
          title="Encrypt the environment"
          state={sealStepState(next, isCreated)}
          summary={sealSummary(next, request, isCreated)}
        >
          {seal.isNeeded && !isCreated && (
            <SealStep
              {...seal}
              appId={next.appId}
              waiting={seal.lacks}
              onLeaveOut={seal.leaveOut}
              onSeal={() => void seal.start()}
              onSealUnproven={() => void seal.sealUnproven()}
              onCancel={seal.cancel}
            />
          )}
        </Step>
        <Step
          id="create"
          number={before + 2}
          title="Create the machine"
          state={isCreated ? 'done' : next.createLacks === undefined ? 'now' : 'waiting'}
          summary={isStarted ? undefined : next.createLacks}
        >
          {(isStarted || next.createLacks === undefined) && (
            <CreateArea
              next={next}
              request={request}
              composeHash={result.compose_hash}
              instanceType={result.instance_type ?? request.instance_type ?? undefined}
              ports={props.ports}
              isPinned={path.kind === 'phala' && typeof request.app_id === 'string'}
              onBack={props.onBack}
              onProvisionAgain={props.onProvisionAgain}
            />
          )}
        </Step>
      </ol>
    </>
  );
}

type Next = ReturnType<typeof useNextStep>;

function registerState({ appId, isExplained }: Next): StepState {
  if (appId !== undefined) return 'done';
  return isExplained ? 'now' : 'waiting';
}

function appIdState({ appId, isExplained, isCallReady }: Next): StepState {
  if (appId !== undefined) return 'done';
  return isExplained && isCallReady ? 'now' : 'waiting';
}

function sealStepState({ seal }: Next, isCreated: boolean): StepState {
  if (isCreated) return 'done';
  if (!seal.isNeeded) return 'skipped';
  if (seal.isLeftOut) return 'left-out';
  if (seal.sealed) return 'done';
  if (seal.state.kind === 'stopped') return 'stopped';
  return seal.lacks === undefined ? 'now' : 'waiting';
}

function sealSummary(
  { seal, commit }: Next,
  request: ProvisionRequest,
  isCreated: boolean,
): string | undefined {
  if (isCreated) {
    return commit.isFresh
      ? 'What was encrypted went with the create call; this page keeps no copy of the values.'
      : undefined;
  }
  if (typeof request.encrypted_env === 'string' && request.encrypted_env !== '') {
    return 'The provision carried encrypted values; what is encrypted here goes with the create call.';
  }
  if (!seal.isNeeded)
    return 'Nothing to encrypt: no values were entered, and no variable is allowed.';
  if (!seal.isLeftOut) return undefined;
  return seal.lacking.some(({ stops }) => stops)
    ? 'Left out: without values the app will not start.'
    : 'Left out: the machine is created without values.';
}
