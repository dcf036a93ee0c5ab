import type { ProvisionRequest } from '@/domain/request/request';
import type { ProvisionResult } from '@/domain/cloud/result';
import { Disclosure } from '@/ui/Disclosure';
import { AppIdStep } from '@/features/create/steps/AppIdStep';
import { CommitPreview } from '@/features/create/steps/CommitPreview';
import { RegisterStep } from '@/features/create/steps/RegisterStep';
import { SealStep } from '@/features/create/steps/SealStep';
import { Step, type StepState } from '@/features/create/steps/Step';
import { TakeAway } from './TakeAway';
import { UNEXPLAINED, type NextStepState } from './use-next-step';

interface NextStepProps {
  /** How far the person is. */
  next: NextStepState;
  request: ProvisionRequest;
  result: ProvisionResult;
}

/** The steps to a running machine one by one, along the way that its KMS asks for; nothing once it is there. */
export function NextStep({ next, request, result }: NextStepProps) {
  const { path, registration, change, seal, appId, text } = next;
  const { kind } = next.commit.state;
  if (kind === 'created') return null;
  // What was sent is followed to its end, whatever changes above it.
  const isStarted = kind === 'sending' || kind === 'unknown';
  // A call that lets a hash boot is not offered before its verdict is acknowledged.
  const isOpen = next.isExplained || isStarted;
  const isCarried = typeof request.encrypted_env === 'string' && request.encrypted_env !== '';
  const before = path.kind === 'on-chain' ? 2 : 0;
  const isEncrypted = seal.isNeeded || isCarried;
  return (
    <ol>
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
      {isEncrypted && (
        <Step
          id="seal"
          number={before + 1}
          title="Encrypt the environment"
          state={sealStepState(next)}
          summary={isCarried ? CARRIED : sealSummary(next)}
        >
          {seal.isNeeded && (
            <SealStep
              {...seal}
              appId={appId}
              waiting={seal.lacks}
              onLeaveOut={seal.leaveOut}
              onSeal={() => void seal.start()}
              onSealUnproven={() => void seal.sealUnproven()}
            />
          )}
        </Step>
      )}
      <Step
        id="create"
        number={before + (isEncrypted ? 2 : 1)}
        title="Create the machine"
        state={next.createLacks === undefined ? 'now' : 'waiting'}
        summary={isStarted ? undefined : next.createLacks}
      >
        {kind !== 'unknown' && next.createLacks === undefined && text !== undefined && appId && (
          <>
            <Disclosure title="What is sent" summary="POST /api/v1/cvms, to the byte">
              <div className="space-y-3">
                <p className="text-[13px] text-muted">
                  compose_hash and app id together name the machine: sent a second time, the API
                  answers with the same CVM. The console sends it once for each press and never by
                  itself.
                </p>
                <CommitPreview text={text} />
              </div>
            </Disclosure>
            <TakeAway body={text} appId={appId} />
          </>
        )}
      </Step>
    </ol>
  );
}

const CARRIED =
  'The provision carried encrypted values; what is encrypted here goes with the create call.';

function registerState({ appId, isExplained }: NextStepState): StepState {
  // An app id says nothing of the hash: only the contract does, and it is asked before the call.
  if (appId !== undefined) return 'unknown';
  return isExplained ? 'now' : 'waiting';
}

function appIdState({ appId, isExplained, isCallReady }: NextStepState): StepState {
  if (appId !== undefined) return 'done';
  return isExplained && isCallReady ? 'now' : 'waiting';
}

function sealStepState({ seal }: NextStepState): StepState {
  if (!seal.isNeeded) return 'skipped';
  if (seal.isLeftOut) return 'left-out';
  if (seal.sealed) return 'done';
  if (seal.state.kind === 'stopped') return 'stopped';
  return seal.lacks === undefined ? 'now' : 'waiting';
}

function sealSummary({ seal }: NextStepState): string | undefined {
  if (!seal.isLeftOut) return undefined;
  return seal.lacking.some(({ stops }) => stops)
    ? 'Left out: without values the app will not start.'
    : 'Left out: the machine is created without values.';
}
