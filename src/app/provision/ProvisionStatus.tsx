import { HEADINGS } from '@/app/pages';
import { RawBody } from '@/display/RawBody';
import { toForm } from '@/domain/proof/audit/to-form';
import type { ProvisionForm } from '@/domain/request/form';
import type { ProvisionRequest } from '@/domain/request/request';
import { isComposeHash } from '@/domain/hash/verdict/verdict';
import { machineFacts } from '@/features/create/machine/machine-facts';
import { NextAction } from '@/features/create/NextAction';
import { NextStep } from '@/features/create/NextStep';
import { Proof } from '@/features/create/machine/Proof';
import { STAGES } from '@/features/create/stage';
import { StageHeading } from '@/display/machine/StageHeading';
import { StageSentence } from '@/features/create/StageSentence';
import { useNextStep } from '@/features/create/use-next-step';
import { useStoredVerdict } from '@/features/create/machine/use-stored-verdict';
import { useAnsweredText } from '@/features/request/derive/use-answered-text';
import type { Done } from '@/features/result/done';
import { EvidenceButton } from '@/features/result/EvidenceButton';
import { HashPanel } from '@/features/result/HashPanel';
import { Identifiers } from '@/features/result/Identifiers';
import { IgnoredNotice } from '@/features/result/IgnoredNotice';
import { focusWhenShown } from '@/ui/browser/focus';
import { Button } from '@/ui/Button';
import { Disclosure } from '@/ui/Disclosure';

export interface ProvisionStatusProps {
  done: Done;
  /** Whether this is the page in sight. */
  shown: boolean;
  /** Back to the form, to a field of it where one is named. */
  onBack: (field?: string) => void;
  onAnother: () => void;
  /** Sends this request once more, or loads it into the form, whose values for it these are. */
  onProvisionAgain: (request: ProvisionRequest, values: ProvisionForm) => void;
  onKeyNeeded: () => void;
}

const NO_HASH = { word: 'No hash', tone: 'warn' } as const;

/**
 * One provision in all its states: how it stands, its hash, and what leads on. Out of sight nothing of it is
 * drawn, so that no field is there twice; how far one was stays.
 */
export function ProvisionStatus(props: ProvisionStatusProps) {
  const { done, shown, onBack, onAnother, onProvisionAgain, onKeyNeeded } = props;
  const { request, result, at, verdict, raw, reopened = false } = done;
  const hash = result.compose_hash;
  const { ports, uses } = useAnsweredText(request, hash);
  const next = useNextStep({ request, result, at, verdict, uses, isShown: shown, onKeyNeeded });
  const { stage, trail, machine, commit } = next;
  const created = commit.state.kind === 'created' ? commit.state : undefined;
  const stored = useStoredVerdict(shown ? created?.appId : undefined, hash, request);
  if (!shown) return null;
  const isHash = isComposeHash(hash);
  return (
    <main className="mx-auto w-full max-w-6xl flex-1 space-y-5 px-4 py-5 md:px-8 md:py-6">
      <StageHeading
        id={HEADINGS.provision}
        ref={focusWhenShown}
        name={request.name}
        stage={isHash ? STAGES[stage] : NO_HASH}
        trail={isHash ? trail : []}
      >
        {isHash ? (
          <StageSentence
            stage={stage}
            machine={machine}
            at={at}
            valuesWent={commit.isFresh && created?.encrypted === true}
          />
        ) : (
          <p>
            The server answered, and gave no compose hash: what it keeps, if anything, cannot be
            named.
          </p>
        )}
      </StageHeading>
      <div className="grid grid-cols-1 items-start gap-5 lg:grid-cols-[minmax(0,1fr)_minmax(0,28rem)] lg:grid-rows-[auto_1fr]">
        {isHash ? (
          <NextAction
            next={next}
            request={request}
            result={result}
            verdict={verdict}
            ports={ports}
            onBack={onBack}
            onProvisionAgain={() =>
              onProvisionAgain(request, toForm({ members: {}, request }).form)
            }
          />
        ) : (
          <p className="text-sm text-muted">
            Nothing leads on from here: without a compose hash no machine can be created. Provision
            again, or ask those who run the API.
          </p>
        )}
        <div className="min-w-0 lg:col-start-2 lg:row-span-2 lg:row-start-1">
          <HashPanel hash={hash} request={request} verdict={verdict} stored={stored} />
        </div>
        <div className="min-w-0 space-y-5">
          {isHash && <NextStep next={next} request={request} result={result} />}
          <IgnoredNotice ignored={done.ignored} />
          {created && (
            <Proof
              key={created.appId}
              stored={stored}
              appId={created.appId}
              composeHash={hash}
              request={request}
              result={result}
              isVerdictShown={verdict.kind === 'not-knowable'}
            />
          )}
          <Identifiers
            result={result}
            machine={created ? machineFacts(machine.now, created.appId) : []}
          />
          <Disclosure
            title="Raw answer"
            summary={reopened ? 'Its documented fields, as remembered' : 'As the server sent it'}
          >
            <RawBody raw={raw} />
          </Disclosure>
          <div className="flex flex-wrap gap-2">
            <Button onClick={() => onBack()}>Back to the form</Button>
            <Button onClick={onAnother}>Provision another</Button>
            {done.sent && <EvidenceButton done={done} sent={done.sent} />}
          </div>
        </div>
      </div>
    </main>
  );
}
