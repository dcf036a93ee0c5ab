import { PrepareForOthers } from '@/features/change/approval/PrepareForOthers';
import { TakeAwayChange } from '@/features/change/take-away/TakeAwayChange';
import type { ChangedMachine } from '@/features/change/use-change';
import type { ChangeOutlook } from '@/domain/change/outlook';
import { changeCalls } from '@/domain/change/change-calls';
import { changeEdits, type ChangeSubject } from '@/domain/change/change-form';
import { needsValues } from '@/domain/change/env-update';
import { machineKeys } from '@/domain/change/machine-keys';
import type { ProvisionForm } from '@/domain/request/form';
import { Disclosure } from '@/ui/Disclosure';

interface WaysOutProps {
  machine: ChangedMachine;
  subject: ChangeSubject;
  /** As they are settled. */
  values: ProvisionForm;
  /** Undefined while it is computed. */
  outlook: ChangeOutlook | undefined;
  onKeyNeeded: () => void;
}

/** Other ways for the change that is in the form: prepared for others to approve, or taken away. */
export function WaysOut({ machine, subject, values, outlook, onKeyNeeded }: WaysOutProps) {
  const { chainId } = machineKeys(machine.cvm);
  const hash = outlook?.prediction.hash;
  return (
    <section aria-labelledby="change-ways" className="space-y-3 p-4 text-sm">
      <h2 id="change-ways" className="font-medium">
        Other ways
      </h2>
      <Disclosure title="For others to approve" summary="Prepared with a token">
        <PrepareForOthers
          cvm={machine.id}
          chainId={chainId}
          edits={changeEdits(subject.start, values)}
          predicted={
            outlook && hash !== undefined ? { hash, text: outlook.prediction.text } : undefined
          }
          onKeyNeeded={onKeyNeeded}
        />
      </Disclosure>
      <Disclosure title="Take it away" summary="As calls, and as Markdown">
        {outlook === undefined ? (
          <p className="text-muted">Not known yet what there is to take away.</p>
        ) : outlook.moves !== false ? (
          <Away {...{ machine, subject, outlook, chainId }} />
        ) : (
          <p className="text-muted">
            There is no other document to take away. New values are taken away once they are
            encrypted, in the steps.
          </p>
        )}
      </Disclosure>
    </section>
  );
}

interface AwayProps extends Pick<WaysOutProps, 'machine' | 'subject'> {
  outlook: ChangeOutlook;
  chainId: number | undefined;
}

function Away({ machine, subject, outlook, chainId }: AwayProps) {
  const { members, env, prediction } = outlook;
  const { id, appId } = machine;
  const calls = changeCalls(members, env);
  const isSealNeeded = needsValues(env);
  return (
    <div className="space-y-3">
      {isSealNeeded && (
        <p className="text-warn">
          The values have to be given again, and are encrypted in the steps after “Prepare the
          change”: the call that applies it is taken away there.
        </p>
      )}
      <TakeAwayChange
        change={{
          cvm: id,
          provision: calls.provision,
          apply: isSealNeeded ? undefined : (serverHash) => calls.apply(serverHash),
          contract: chainId !== undefined && appId !== undefined ? { appId, chainId } : undefined,
        }}
        texts={
          prediction.hash === undefined
            ? undefined
            : { before: subject.storedText, after: prediction.text }
        }
      />
    </div>
  );
}
