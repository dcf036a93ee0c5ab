import { AppIdStep } from './AppIdStep';
import { CreateArea } from './CreateArea';
import { RegisterStep } from './RegisterStep';
import { Step } from './Step';
import { useNextStep, type NextStepInput } from './use-next-step';

interface NextStepProps extends NextStepInput {
  /** Back to the form, to a field of it where one is named. */
  onBack: (field?: string) => void;
  /** Sends the form once more, as it is. */
  onProvisionAgain: () => void;
}

/** From the answer to a running machine, along the way that its KMS asks for. */
export function NextStep(props: NextStepProps) {
  const { request, result } = props;
  const next = useNextStep(props);
  const { path, registration, change, appId, text } = next;
  const isCreated = next.commit.state.kind === 'created';
  const before = path.kind === 'on-chain' ? 2 : 0;
  return (
    <ol className="mt-3">
      {path.kind === 'on-chain' && (
        <>
          <Step
            id="register"
            number={1}
            title="Register the hash on chain"
            state={appId === undefined ? 'now' : 'done'}
          >
            <RegisterStep
              path={path}
              composeHash={result.compose_hash}
              registration={registration}
              onChange={change}
            />
          </Step>
          <Step
            id="app-id"
            number={2}
            title="Enter what the transaction gave"
            state={appId !== undefined ? 'done' : next.isCallReady ? 'now' : 'waiting'}
          >
            <AppIdStep registration={registration} onChange={change} />
          </Step>
        </>
      )}
      <Step
        id="seal"
        number={before + 1}
        title="Seal the environment"
        state="skipped"
        summary="Nothing to seal: no values were entered."
      />
      <Step
        id="create"
        number={before + 2}
        title="Create the machine"
        state={isCreated ? 'done' : text === undefined ? 'waiting' : 'now'}
        summary={text === undefined ? 'Needs the app id of step 2.' : undefined}
      >
        {text !== undefined && appId !== undefined && (
          <CreateArea
            next={{ ...next, text, appId }}
            instanceType={result.instance_type ?? request.instance_type ?? undefined}
            isPinned={path.kind === 'phala' && typeof request.app_id === 'string'}
            onBack={props.onBack}
            onProvisionAgain={props.onProvisionAgain}
          />
        )}
      </Step>
    </ol>
  );
}
