import { pauseAfter } from '@/api/cvms';
import { target } from '@/api/call/target';
import { appLinks, cvmPathName, dashboardLink } from '@/domain/create/cvm';
import { AddressList } from '@/display/machine/AddressList';
import { AwayLink } from '@/display/machine/AwayLink';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import { machinePath } from '@/text/addresses';
import type { Ref } from 'react';
import { Link } from 'wouter';
import type { CreatedMachine } from './use-machine';

interface MachineCardProps {
  ref?: Ref<HTMLElement>;
  appId: string;
  machine: CreatedMachine;
  /** It was there already when it was looked for. */
  found: boolean;
  /** Ports the compose file publishes. */
  ports: readonly number[];
}

/** The machine after the create call: where it is reached, and the looking until it runs or fails. */
export function MachineCard({ ref, appId, machine, found, ports }: MachineCardProps) {
  const { now, phase, problem, looks } = machine;
  const isOver = phase !== undefined && phase !== 'under-way';
  const isCloud = target.get().kind === 'cloud';
  return (
    <section
      ref={ref}
      tabIndex={-1}
      aria-labelledby="machine-title"
      className="space-y-3 rounded-lg border border-line bg-surface p-5 text-sm outline-none"
    >
      <h2 id="machine-title" className="font-medium text-muted">
        {phase === 'running' ? 'Address' : 'Machine'}
      </h2>
      {now?.cvm && (phase === 'running' || phase === 'under-way') && (
        <AddressList links={appLinks(now.cvm, ports)} isRunning={phase === 'running'} />
      )}
      {phase === 'failed' && (
        <p>
          It exists and may be charged for. Read its logs on its own page, then correct the form and
          provision again, or delete it there.
        </p>
      )}
      {phase === 'stopped' && <p>Start it on its own page.</p>}
      {found && <p>The CVM was there: the earlier request had reached the server.</p>}
      {problem && (
        <Notice tone="warn" title={problem.title}>
          <p>This says nothing about the CVM. {nextLook(looks, problem.kind === 'key')}</p>
        </Notice>
      )}
      {!isOver && <Looking machine={machine} />}
      {phase !== undefined && phase !== 'gone' && (
        <p>
          <Link
            href={machinePath(now?.cvm?.vm_uuid ?? cvmPathName(appId))}
            className="inline-block min-h-6 text-accent underline underline-offset-2"
          >
            Logs, history, stop and delete
          </Link>
        </p>
      )}
      {isCloud && (
        <p>
          <AwayLink url={dashboardLink(appId)} words="Open the dashboard of Phala Cloud" />
        </p>
      )}
    </section>
  );
}

function Looking({ machine }: { machine: CreatedMachine }) {
  const { looks, lastLook, isFetching, stop, lookAgain } = machine;
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Button size="small" onClick={looks ? stop : lookAgain}>
        {looks ? 'Stop looking' : 'Look again'}
      </Button>
      <p className="text-xs text-muted">
        {looks
          ? `The page asks how it stands every ${Math.round(pauseAfter(1) / 1000)} to ${pauseAfter(99) / 1000} seconds. The machine goes on either way.`
          : lastLooked(lastLook, isFetching)}
      </p>
    </div>
  );
}

function nextLook(looks: boolean, needsKey: boolean): string {
  if (looks) return 'The console looks again by itself.';
  return needsKey ? 'Enter your API key, then look again.' : 'Look again when you are ready.';
}

function lastLooked(at: number, isFetching: boolean): string {
  if (isFetching) return 'Looking…';
  return at === 0 ? 'Not looked yet.' : `Last looked at ${new Date(at).toLocaleTimeString()}.`;
}
