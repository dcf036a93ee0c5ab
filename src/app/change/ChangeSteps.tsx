import { ApplyTrouble } from '@/features/change/ApplyTrouble';
import { RegisterChange } from '@/features/change/register/RegisterChange';
import { PreparedDocument } from '@/features/change/PreparedDocument';
import type { KeptChange } from '@/features/change/kept-change';
import type { ChangedMachine, ChangeState } from '@/features/change/use-change';
import { useVerdict } from '@/features/change/use-verdict';
import { SealStep } from '@/features/create/steps/SealStep';
import { Step } from '@/features/create/steps/Step';
import { useSeal } from '@/features/create/steps/use-seal';
import { secretStore } from '@/display/secrets/secret-store';
import { useSecrets } from '@/display/secrets/use-secrets';
import { needsValues } from '@/domain/change/env-update';
import { plainAddress } from '@/domain/create/addresses';
import { needsAcknowledgement } from '@/domain/hash/verdict/verdict';
import { canSeal } from '@/domain/secrets/seal';
import { focusWhenShown } from '@/ui/browser/focus';
import { isSecondClick } from '@/ui/browser/second-click';
import { Button } from '@/ui/Button';
import { Elapsed } from '@/ui/Elapsed';
import { useState } from 'react';
import { StepsAway } from './StepsAway';

interface ChangeStepsProps {
  machine: ChangedMachine & { name: string };
  kept: KeptChange;
  change: ChangeState;
  /** The id of the heading. */
  heading: string;
  onKeyNeeded: () => void;
}

/** From a document that the server has fixed, or from new values, to the call that changes the machine. */
export function ChangeSteps({ machine, kept, change, heading, onKeyNeeded }: ChangeStepsProps) {
  const { way, env, kms, composeHash } = kept;
  const { stage } = change;
  const verdict = useVerdict(kept, change.assumed);
  const [isAcknowledged, acknowledge] = useState(false);
  const secrets = useSecrets();
  const appId = plainAddress(kept.appId ?? '');
  const sealing = useSeal({
    kms: kms?.kms,
    offered: kms?.offered,
    kmsKey: kms?.kmsKey,
    appId,
    allowed: env.names,
    onKeyNeeded,
  });
  const isDocument = way === 'document';
  const isOnChain = isDocument && kms?.chainId !== undefined;
  const isSealNeeded = needsValues(env);
  const last = sealing.state.kind === 'sealed' ? sealing.state.sealed : undefined;
  const sealed = last?.appId === appId && last?.of === secrets ? last : undefined;
  const missing = env.names.filter((name) => !secrets.names.has(name));
  const isExplained =
    !isDocument || (verdict && (!needsAcknowledgement(verdict) || isAcknowledged));
  const sealLacks = !canSeal()
    ? 'Browsers encrypt on secure pages only: open the console over https or on localhost.'
    : kms?.kms === undefined
      ? 'The API does not name the machine’s KMS.'
      : missing.length > 0
        ? 'Needs a value for each name: the machine replaces all of them.'
        : undefined;
  const applyLacks = !isExplained
    ? verdict === undefined
      ? 'Needs the verdict on the hash.'
      : 'Tick the sentence on the hash first: nothing explains it.'
    : isOnChain && !kept.registered
      ? 'Needs the hash registered on chain.'
      : isSealNeeded && !sealed
        ? sealLacks
        : undefined;
  // Told in the step that leads on from it.
  const refused =
    stage.kind === 'not-applied' && stage.problem.remedy === 'register' ? stage.problem : undefined;
  const isApplying = stage.kind === 'applying';
  const isUnknown = stage.kind === 'unknown';

  async function apply() {
    if (applyLacks !== undefined || isApplying) return;
    if (!isSealNeeded) return change.apply(undefined);
    const values = sealed ?? (await sealing.start());
    // The key was not proven, or something was typed meanwhile.
    if (!values || values.of !== secretStore.get()) return;
    // In the order of the document's names, whatever order they were typed in.
    await change.apply({ hex: values.hex, names: env.names });
  }
  const count = env.names.length === 1 ? 'one value' : `${env.names.length} values`;
  const encrypt = isSealNeeded && !sealed ? `Encrypt ${count}, a` : 'A';
  const steps = [
    isDocument && 'document',
    isOnChain && 'register-change',
    isSealNeeded && !isUnknown && 'seal',
    'apply',
  ].filter((id) => id !== false);
  const numbered = (id: string) => ({ id, number: steps.indexOf(id) + 1 });
  return (
    <main className="mx-auto w-full max-w-4xl flex-1 space-y-5 px-4 py-6 md:px-8">
      <div className="space-y-1">
        <h1
          id={heading}
          ref={focusWhenShown}
          tabIndex={-1}
          className="text-xl font-semibold break-words outline-none"
        >
          {isDocument ? `The change of ${machine.name}` : `New values for ${machine.name}`}
        </h1>
        <p className="text-sm text-muted">
          {isDocument
            ? 'The server has fixed the next document and its hash, and keeps it for 14 days. The machine runs on as it is until the last step.'
            : 'The document and its hash stay. The machine runs on as it is until the last step.'}
        </p>
      </div>
      {(stage.kind === 'not-applied' || stage.kind === 'unknown') && !(isOnChain && refused) && (
        <ApplyTrouble key={stage.attempt} ref={focusWhenShown} stage={stage} change={change} />
      )}
      <h2 className="sr-only">Steps</h2>
      <ol>
        {isDocument && (
          <Step
            {...numbered('document')}
            title="Look at the hash"
            state={isExplained ? 'done' : 'now'}
          >
            <PreparedDocument
              kept={kept}
              verdict={verdict}
              acknowledged={isAcknowledged}
              onAcknowledge={acknowledge}
            />
          </Step>
        )}
        {isOnChain && (
          <Step
            {...numbered('register-change')}
            title="Register the hash on chain"
            state={kept.registered ? 'done' : isExplained ? 'now' : 'waiting'}
            summary={kept.registered ? registeredWords(kept) : undefined}
          >
            {isExplained && !kept.registered && (
              <RegisterChange
                appId={kept.appId ?? ''}
                chainId={kms?.chainId}
                composeHash={composeHash}
                deviceId={kept.deviceId}
                refused={refused}
                onRegistered={change.registered}
              />
            )}
          </Step>
        )}
        {isSealNeeded && !isUnknown && (
          <Step
            {...numbered('seal')}
            title="Encrypt the values"
            state={sealed ? 'done' : sealing.state.kind === 'stopped' ? 'stopped' : 'now'}
            summary="All of them: the machine replaces its values as a whole."
          >
            <SealStep
              state={sealing.state}
              sealed={sealed}
              appId={appId}
              expected={env.names}
              allowed={env.names}
              lacking={[]}
              waiting={sealLacks}
              isLeftOut={false}
              onSeal={() => void sealing.start()}
              onSealUnproven={() => void sealing.sealUnproven()}
            />
          </Step>
        )}
        {!isUnknown && (
          <Step
            {...numbered('apply')}
            title="Apply the change"
            state={applyLacks === undefined ? 'now' : 'waiting'}
            summary={applyLacks ?? 'The machine restarts, and its disk stays.'}
          >
            <div className="flex flex-wrap gap-2">
              {applyLacks === undefined && (
                <Button
                  look="primary"
                  aria-disabled={isApplying}
                  onClick={(event) => !isSecondClick(event) && void apply()}
                >
                  {isApplying ? 'Applying…' : `${encrypt}pply and restart the machine`}
                  {isApplying && <Elapsed />}
                </Button>
              )}
              {isApplying && <Button onClick={change.cancel}>Cancel</Button>}
            </div>
          </Step>
        )}
      </ol>
      {!isApplying && !isUnknown && isExplained && (
        <StepsAway kept={kept} sealed={sealed && { hex: sealed.hex, names: env.names }} />
      )}
      {!isApplying && !isUnknown && (
        <Button look="quiet" onClick={change.giveUp}>
          Back to the form
        </Button>
      )}
    </main>
  );
}

function registeredWords({ transaction }: KeptChange): string {
  return transaction === undefined
    ? 'The contract allows the hash already.'
    : `Said to be done by transaction ${transaction}; the API looks at the contract itself.`;
}
