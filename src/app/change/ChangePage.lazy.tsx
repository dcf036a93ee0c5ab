import { machineWords } from '@/display/machine/machine-words';
import { secretStore } from '@/display/secrets/secret-store';
import { FollowChange } from '@/features/change/FollowChange';
import { draftPlace } from '@/features/change/change-draft';
import { dropChange, readChange } from '@/features/change/kept-change';
import { useChange, type ChangeState } from '@/features/change/use-change';
import { MachineHash } from '@/features/cvms/machine/MachineHash';
import { MachineProof } from '@/features/cvms/machine/MachineProof';
import { NotSeen } from '@/features/cvms/machine/NotSeen';
import { useDocument } from '@/features/cvms/machine/use-document';
import { useOneMachine, type OneMachineNow } from '@/features/cvms/machine/use-one-machine';
import { useTitle } from '@/ui/browser/use-arrival';
import { Button } from '@/ui/Button';
import { useCallback, useState } from 'react';
import { ChangeSteps } from './ChangeSteps';
import { OpenedForm } from './OpenedForm';
import { PlainChange } from './PlainChange';

interface ChangePageProps {
  /** The machine, as the address names it. */
  id: string;
  /** The version to go back to; undefined for the stored one. */
  revision: string | undefined;
  /** The id of the heading. */
  heading: string;
  /** What the browser's tab says for a name. */
  titleOf: (name: string) => string;
  onKeyNeeded: () => void;
}

/** Changes what a machine runs: the form on its document, the calls that change it, and what became of them. */
export function ChangePage({ id, revision, heading, titleOf, onKeyNeeded }: ChangePageProps) {
  const one = useOneMachine(id, true);
  // What was seen of it last: where it was deleted elsewhere, what is typed stays in sight.
  const [found, setFound] = useState(one.found);
  if (one.found && one.found !== found) setFound(one.found);
  useTitle(titleOf(`Change ${found?.machine.name.slice(0, 100) ?? 'a machine'}`));
  if (!found) {
    return <NotSeen one={one} heading={heading} isDeleted={false} onKeyNeeded={onKeyNeeded} />;
  }
  return <KnownMachine {...{ one, found, revision, heading, onKeyNeeded }} />;
}

interface KnownMachineProps extends Pick<ChangePageProps, 'revision' | 'heading' | 'onKeyNeeded'> {
  one: OneMachineNow;
  found: NonNullable<OneMachineNow['found']>;
}

function KnownMachine({ found, ...props }: KnownMachineProps) {
  const { id } = found.machine;
  // What was typed for another app is not meant for this machine, and waits until it is turned to again.
  const turnHere = useCallback(() => {
    secretStore.turnTo(id);
    return () => {
      secretStore.turnTo('');
      // Whoever comes back wants to change it again; a reload is still told what came of it.
      if (readChange(id)?.stage === 'made') dropChange(id);
    };
  }, [id]);
  return (
    <div ref={turnHere} className="contents">
      <Stages found={found} {...props} />
    </div>
  );
}

function Stages({ one, found, revision, heading, onKeyNeeded }: KnownMachineProps) {
  const { machine, cvm } = found;
  const { id, appId, name } = machine;
  const change = useChange(
    { id, appId, cvm },
    { draft: draftPlace(id, revision), onKeyNeeded, onMade: one.lookAgain },
  );
  const { stage, kept } = change;
  const { isGone } = one;
  const [edition, setEdition] = useState(0);
  if (isGone && kept) {
    return <NotSeen one={one} heading={heading} isDeleted={false} onKeyNeeded={onKeyNeeded} />;
  }
  switch (stage.kind) {
    case 'prepared':
    case 'applying':
    case 'not-applied':
    case 'unknown':
      if (!kept) return null;
      return (
        <ChangeSteps
          machine={{ id, appId, cvm, name }}
          {...{ kept, change, heading, onKeyNeeded }}
        />
      );
    case 'made':
      return kept ? <Made {...{ one, found, change, heading }} /> : null;
    default:
      return (
        <OpenedForm
          key={`${edition} ${revision ?? ''}`}
          {...{ found, isGone, revision, heading, change, onKeyNeeded }}
          onAfresh={() => setEdition(edition + 1)}
        />
      );
  }
}

interface MadeProps extends Pick<KnownMachineProps, 'one' | 'found' | 'heading'> {
  change: ChangeState;
}

function Made({ one, found, change, heading }: MadeProps) {
  const { machine } = found;
  const { kept, stage, giveUp } = change;
  const hash = kept?.composeHash ?? '';
  // What was seen before the change was taken says nothing of it.
  const isNow = stage.kind === 'made' && stage.now;
  const [looksBefore] = useState(() => (isNow ? one.looks() : -1));
  const isFresh = one.looks() > looksBefore;
  const isSettled = isFresh && !one.isUnderWay && machine.composeHash === hash;
  const document = useDocument(machine.id, hash, isSettled && kept?.way === 'document');
  if (!kept) return null;
  return (
    <PlainChange
      heading={heading}
      title={`${machine.name} ${becomes(one.phase, isSettled)}`}
      machine={machine.id}
    >
      <h2 className="sr-only">What it has now</h2>
      <FollowChange
        kept={kept}
        isNothing={stage.kind === 'made' && stage.nothing}
        hash={machine.composeHash}
      >
        {isFresh ? machineWords(one.now) : 'Looking at the machine…'}
      </FollowChange>
      {isSettled && kept.way === 'document' && (
        <>
          <MachineHash hash={kept.composeHash} document={document} />
          <MachineProof
            id={machine.id}
            hash={kept.composeHash}
            api={one.api}
            found={found}
            stored={document.checked?.verdict}
          />
        </>
      )}
      <Button onClick={giveUp}>Change it again</Button>
    </PlainChange>
  );
}

/** What can be said of a machine after its change was taken. */
function becomes(phase: OneMachineNow['phase'], isSettled: boolean): string {
  if (!isSettled) return 'is being changed';
  if (phase === 'failed') return 'has its change, and did not start with it';
  return phase === 'stopped' ? 'is changed, and is stopped' : 'is changed';
}
