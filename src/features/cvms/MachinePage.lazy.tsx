import { AddressList } from '@/display/machine/AddressList';
import { machineWords } from '@/display/machine/machine-words';
import { StageHeading, type StageTone } from '@/display/machine/StageHeading';
import { FactList } from '@/display/FactList';
import { appLinks, type CvmPhase } from '@/domain/create/cvm';
import { changePath, MACHINES_PATH } from '@/text/addresses';
import { focusWhenShown } from '@/ui/browser/focus';
import { useTitle } from '@/ui/browser/use-arrival';
import { Disclosure } from '@/ui/Disclosure';
import { Link } from 'wouter';
import { OperationsPart } from './history/OperationsPart';
import { RevisionsPart } from './history/RevisionsPart';
import { LifePanel } from './life/LifePanel';
import { useLife } from './life/use-life';
import { LogPart } from './logs/LogPart';
import { DocumentPart } from './machine/DocumentPart';
import { MachineHash } from './machine/MachineHash';
import { makeOf, namesOf } from './machine/machine-names';
import { MachineProof } from './machine/MachineProof';
import { NotSeen } from './machine/NotSeen';
import { PendingPart } from './pending/PendingPart';
import { SettingsPart } from './settings/SettingsPart';
import { useDocument } from './machine/use-document';
import { useOneMachine } from './machine/use-one-machine';

interface MachinePageProps {
  /** As the address names it. */
  id: string;
  /** Whether this is the page in sight: out of it nothing is asked. */
  shown: boolean;
  /** The id of the heading. */
  heading: string;
  /** What the browser's tab says for a name. */
  titleOf: (name: string) => string;
  onKeyNeeded: () => void;
}

const STATES: Record<CvmPhase, { word: string; tone: StageTone }> = {
  running: { word: 'Running', tone: 'good' },
  'under-way': { word: 'On the way', tone: 'accent' },
  stopped: { word: 'Stopped', tone: 'warn' },
  failed: { word: 'Failed', tone: 'bad' },
};

/** One machine, wherever it was made: how it stands, its hash, what it exposes, and what can be done with it. */
export function MachinePage({ id, shown, heading, titleOf, onKeyNeeded }: MachinePageProps) {
  const one = useOneMachine(id, shown);
  const life = useLife(id, one, onKeyNeeded);
  const { found, now, phase } = one;
  const hash = found?.machine.composeHash;
  const document = useDocument(id, hash ?? '', shown && found !== undefined);
  useTitle(shown ? titleOf((found?.machine.name ?? 'Machine').slice(0, 100)) : undefined);
  if (!shown) return null;
  if (!found || !phase) {
    const isDeleted = life.outcome === 'reached';
    return <NotSeen one={one} heading={heading} isDeleted={isDeleted} onKeyNeeded={onKeyNeeded} />;
  }
  const isRunning = phase === 'running' && !one.isUnderWay;
  const state = one.isUnderWay ? STATES['under-way'] : STATES[phase];
  return (
    <main className="mx-auto w-full max-w-6xl flex-1 space-y-5 px-4 py-5 md:px-8 md:py-6">
      <p className="text-sm">
        <Link
          href={MACHINES_PATH}
          className="inline-block min-h-6 text-accent underline underline-offset-2"
        >
          All machines
        </Link>
      </p>
      <StageHeading id={heading} ref={focusWhenShown} name={found.machine.name} stage={state}>
        <p role="status">{machineWords(now)}</p>
        {one.problem && (
          <p className="text-warn">
            This is how it stood before: it could not be looked at again. {one.problem.title}
          </p>
        )}
      </StageHeading>
      {hash !== undefined && (
        <p className="text-sm">
          <Link
            href={changePath(id)}
            className="inline-block min-h-6 text-accent underline underline-offset-2"
          >
            Change this app
          </Link>
          <span className="text-muted">
            : its compose file, switches and variables, with the hash they will have
          </span>
        </p>
      )}
      <LifePanel name={found.machine.name} phase={phase} isUnderWay={one.isUnderWay} life={life} />
      <div className="grid grid-cols-1 items-start gap-5 lg:grid-cols-[minmax(0,1fr)_minmax(0,28rem)] lg:grid-rows-[auto_1fr]">
        <section
          aria-labelledby="machine-address"
          className="space-y-3 rounded-lg border border-line bg-surface p-5 text-sm"
        >
          <h2 id="machine-address" className="font-medium text-muted">
            Address
          </h2>
          {document.isRead ? (
            <AddressList
              links={appLinks(found.cvm, document.read?.ports ?? [])}
              isRunning={isRunning}
            />
          ) : (
            <p className="text-muted">Reading which ports the app publishes…</p>
          )}
        </section>
        <div className="min-w-0 lg:col-start-2 lg:row-span-2 lg:row-start-1">
          <MachineHash hash={hash} document={document} />
        </div>
        <div className="min-w-0 space-y-6">
          {hash !== undefined && (
            <MachineProof
              key={id}
              id={id}
              hash={hash}
              api={one.api}
              found={found}
              stored={document.checked?.verdict}
            />
          )}
          <DocumentPart document={document} />
          <section aria-labelledby="machine-make" className="space-y-2">
            <h3 id="machine-make" className="text-sm font-medium">
              Size, image and place
            </h3>
            <FactList facts={makeOf(found)} />
          </section>
          <Disclosure title="Settings" summary="Size, disk, OS image, name, deletion">
            <SettingsPart cvm={id} one={one} onKeyNeeded={onKeyNeeded} />
          </Disclosure>
          {found.machine.appId !== undefined && (
            <Disclosure title="Waiting changes" summary="Provisioned or prepared, not made yet">
              <PendingPart
                appId={found.machine.appId}
                isOnChain={found.detail.chainId !== undefined}
              />
            </Disclosure>
          )}
          <Disclosure title="Logs" summary="Of the machine and its containers">
            <LogPart cvm={id} isPublic={found.detail.hasPublicLogs} />
          </Disclosure>
          <Disclosure title="What was done to it" summary="By whom and when">
            <OperationsPart cvm={id} />
          </Disclosure>
          {found.machine.appId !== undefined && (
            <Disclosure title="Versions of the app" summary="Each with its text and hash">
              <RevisionsPart cvm={id} appId={found.machine.appId} />
            </Disclosure>
          )}
          <Disclosure title="Identifiers" summary="Each to copy">
            <FactList facts={namesOf(found)} />
          </Disclosure>
        </div>
      </div>
    </main>
  );
}
