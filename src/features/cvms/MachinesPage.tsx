import { machinesQuery, machineStatusesQuery } from '@/api/machines';
import { apiKey } from '@/api/call/key';
import { isKnown, target } from '@/api/call/target';
import { focusWhenShown } from '@/ui/browser/focus';
import { useWatched } from '@/ui/browser/use-watched';
import { useQuery } from '@tanstack/react-query';
import { Disclosure } from '@/ui/Disclosure';
import { later } from '@/ui/later';
import { useMemo, useState } from 'react';
import { EVERYTHING, fittingMachines, pageOfRows, type ListFilter } from './list/list-filter';
import { ListBody } from './list/ListBody';
import { ListSummary } from './list/ListSummary';

const CommitPart = later(
  async () => (await import('./commit/CommitPart.lazy')).CommitPart,
  <p className="text-sm text-muted">Loading…</p>,
);

interface MachinesPageProps {
  /** Whether this is the page in sight: out of it nothing is asked. */
  shown: boolean;
  /** The id of the heading. */
  heading: string;
  onKeyNeeded: () => void;
}

/** All machines of the workspace, wherever they were made. */
export function MachinesPage({ shown, heading, onKeyNeeded }: MachinesPageProps) {
  const key = useWatched(apiKey.status);
  const api = useWatched(target);
  const isAsked = shown && isKnown(api) && key === 'entered';
  const [filter, setFilter] = useState<ListFilter>(EVERYTHING);
  const [wanted, setWanted] = useState(1);
  const list = useQuery({ ...machinesQuery, enabled: isAsked });
  const machines = list.data?.machines;
  const fitting = useMemo(() => fittingMachines(machines ?? [], filter), [machines, filter]);
  const { rows, page, pages } = pageOfRows(fitting, wanted);
  const uuids = rows.flatMap(({ uuid }) => uuid ?? []);
  const statuses = machineStatusesQuery(uuids);
  useQuery({ ...statuses, enabled: isAsked && uuids.length > 0 });
  if (!shown) return null;
  return (
    <main className="mx-auto w-full max-w-[1400px] flex-1 space-y-4 px-4 py-6 md:px-8">
      <div className="space-y-1">
        <h1
          id={heading}
          ref={focusWhenShown}
          tabIndex={-1}
          className="text-xl font-semibold outline-none"
        >
          Machines
        </h1>
        <ListSummary machines={machines} total={list.data?.total} />
      </div>
      <ListBody
        api={api}
        keyStatus={key}
        list={list}
        filter={filter}
        onFilter={(part) => {
          setFilter((before) => ({ ...before, ...part }));
          setWanted(1);
        }}
        found={fitting.length}
        rows={rows}
        page={page}
        pages={pages}
        onPage={setWanted}
        onKeyNeeded={onKeyNeeded}
      />
      <Disclosure title="Commit a prepared change" summary="With its token, without a key">
        <CommitPart />
      </Disclosure>
    </main>
  );
}
