import type { MachineNow } from '@/domain/cloud/machines/machine-list';
import { sizeWords } from '@/domain/cloud/size-words';
import { machinePath } from '@/text/addresses';
import { exactTime, fromNow } from '@/text/dates';
import { rate } from '@/text/money';
import { shortHash } from '@/text/short-hash';
import { useNow } from '@/ui/browser/use-now';
import { memo } from 'react';
import { Link } from 'wouter';
import { StateWord } from './StateWord';

// A table on a wide screen and blocks on a narrow one.
const HEAD = 'px-3 py-1.5 font-medium';
const CELL = 'px-3 py-2 align-top max-md:inline-block max-md:py-0.5 max-md:pr-2';

/** The machines in sight, one line each. */
export function MachineTable({ machines }: { machines: readonly MachineNow[] }) {
  const now = useNow();
  return (
    <div className="overflow-x-auto rounded border border-line bg-surface">
      <table className="w-full text-left text-sm max-md:block">
        <caption className="sr-only">Machines</caption>
        <thead className="max-md:sr-only">
          <tr className="border-b border-line text-xs text-muted">
            <th scope="col" className={HEAD}>
              Name and state
            </th>
            <th scope="col" className={HEAD}>
              Compose hash and app id
            </th>
            <th scope="col" className={HEAD}>
              Size
            </th>
            <th scope="col" className={`${HEAD} text-right`}>
              Per hour
            </th>
            <th scope="col" className={HEAD}>
              Made
            </th>
            <th scope="col" className={HEAD}>
              Address
            </th>
          </tr>
        </thead>
        <tbody className="max-md:block">
          {machines.map((machine) => (
            <MachineLine key={machine.id} machine={machine} now={now} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Drawn again only where its machine, or the time, is another: the list is told of each answer. */
const MachineLine = memo(function Line({ machine, now }: { machine: MachineNow; now: number }) {
  const { id, name, appId, composeHash, hourly, created, address } = machine;
  return (
    <tr className="border-b border-line last:border-b-0 max-md:block max-md:py-2">
      <th
        scope="row"
        className="max-w-80 px-3 py-2 text-left align-top font-normal max-md:block max-md:max-w-none max-md:py-0.5"
      >
        <Link
          href={machinePath(id)}
          className="inline-block min-h-6 font-medium break-words text-accent underline underline-offset-2"
        >
          {name}
        </Link>
        <StateWord machine={machine} />
      </th>
      <td className={`${CELL} font-mono text-xs tabular-nums`}>
        <span className="block whitespace-nowrap" title={composeHash}>
          {composeHash === undefined ? (
            <span className="font-sans text-muted">hash not told</span>
          ) : (
            shortHash(composeHash)
          )}
        </span>
        {appId !== undefined && (
          <span className="block whitespace-nowrap text-muted" title={appId}>
            app {shortHash(appId)}
          </span>
        )}
      </td>
      <td className={`${CELL} text-[13px]`}>
        <Size machine={machine} />
      </td>
      <td className={`${CELL} text-right whitespace-nowrap tabular-nums`}>
        {hourly === undefined ? (
          <span className="text-[13px] text-muted">no price</span>
        ) : (
          <>
            {rate(hourly)}
            <span className="md:sr-only">/h</span>
          </>
        )}
      </td>
      <td className={`${CELL} text-[13px] whitespace-nowrap text-muted`}>
        {created === undefined ? (
          'not told'
        ) : (
          <time dateTime={new Date(created).toISOString()} title={exactTime(created)}>
            {fromNow(Math.min(0, created - now))}
          </time>
        )}
      </td>
      <td className={CELL}>
        {address === undefined ? (
          <span className="text-[13px] text-muted">none</span>
        ) : (
          <a
            href={address}
            target="_blank"
            rel="noopener noreferrer"
            title={address}
            aria-label={`Open ${name}`}
            className="inline-block min-h-6 text-accent underline underline-offset-2"
          >
            Open
          </a>
        )}
      </td>
    </tr>
  );
});

function Size({ machine }: { machine: MachineNow }) {
  const { instanceType, vcpu, memory, disk, gpus } = machine;
  const parts = [
    vcpu !== undefined && `${vcpu} vCPU`,
    memory !== undefined && sizeWords(memory),
    disk !== undefined && `${disk} GB disk`,
    gpus > 0 && `${gpus} GPU`,
  ].filter((part) => part !== false);
  return (
    <>
      <span className="block">{instanceType ?? 'its own size'}</span>
      <span className="block text-xs text-muted">{parts.join(' · ')}</span>
    </>
  );
}
