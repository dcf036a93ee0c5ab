import type { KeyStatus } from '@/api/call/key';
import { toProblem } from '@/api/call/errors';
import { isKnown, whyUnknown, type ApiTarget } from '@/api/call/target';
import type { AllMachines } from '@/api/machines';
import type { MachineNow } from '@/domain/cloud/machines/machine-list';
import { FORM_PATH } from '@/text/addresses';
import { countOf } from '@/text/count-words';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import type { UseQueryResult } from '@tanstack/react-query';
import { Link } from 'wouter';
import { appsOf, EVERYTHING, type ListFilter } from './list-filter';
import { ListFilters } from './ListFilters';
import { MachineTable } from './MachineTable';
import { Pager } from './Pager';

interface ListBodyProps {
  api: ApiTarget;
  keyStatus: KeyStatus;
  list: Pick<UseQueryResult<AllMachines>, 'data' | 'error' | 'isFetching' | 'refetch'>;
  filter: ListFilter;
  onFilter: (part: Partial<ListFilter>) => void;
  /** How many fit the filter. */
  found: number;
  rows: readonly MachineNow[];
  page: number;
  pages: number;
  onPage: (page: number) => void;
  onKeyNeeded: () => void;
}

/** The list in all its states. */
export function ListBody(props: ListBodyProps) {
  const { api, keyStatus, list, filter, onFilter, found, rows, page, pages, onPage } = props;
  const machines = list.data?.machines;
  if (machines === undefined) return <NotThere {...props} api={api} keyStatus={keyStatus} />;
  if (machines.length === 0) return <Empty />;
  return (
    <>
      {list.error !== null && <Stale {...props} />}
      <ListFilters filter={filter} apps={appsOf(machines)} onChange={onFilter} />
      <p role="status" className="sr-only">
        {found === machines.length ? '' : `${countOf(found, 'machine')} found.`}
      </p>
      {found === 0 ? (
        <div className="flex flex-wrap items-center gap-3 text-sm">
          <p>No machine fits what is looked for.</p>
          <Button size="small" onClick={() => onFilter(EVERYTHING)}>
            Show all {machines.length}
          </Button>
        </div>
      ) : (
        <MachineTable machines={rows} />
      )}
      <Pager page={page} pages={pages} onChange={onPage} />
    </>
  );
}

/** Why there is no list yet. */
function NotThere({ api, keyStatus, list, onKeyNeeded }: ListBodyProps) {
  if (api.kind === 'unknown') return <Notice tone="warn" title={whyUnknown(api)} />;
  if (isKnown(api) && keyStatus !== 'entered') {
    return (
      <Notice
        tone={keyStatus === 'refused' ? 'bad' : 'info'}
        title={
          keyStatus === 'refused'
            ? 'The API refused the key.'
            : 'The list is of your workspace, which your API key opens.'
        }
        actions={<Button onClick={onKeyNeeded}>Enter API key</Button>}
      />
    );
  }
  if (list.error !== null && !list.isFetching) return <Failed list={list} />;
  return (
    <p role="status" className="text-sm text-muted">
      Looking for machines…
    </p>
  );
}

function Failed({ list }: Pick<ListBodyProps, 'list'>) {
  const { title, advice, details } = toProblem(list.error);
  return (
    <Notice
      tone="bad"
      live="status"
      title={`The machines could not be listed. ${title}`}
      actions={<Button onClick={() => void list.refetch()}>Try again</Button>}
    >
      <p>{advice}</p>
      {details.map((detail) => (
        <p key={detail} className="break-words">
          {detail}
        </p>
      ))}
    </Notice>
  );
}

/** An older list stays in sight, and it is said that it is one. */
function Stale({ list, keyStatus, onKeyNeeded }: ListBodyProps) {
  const needsKey = keyStatus !== 'entered';
  return (
    <Notice
      tone="warn"
      title={`This is how they stood before: the list could not be read again. ${toProblem(list.error).title}`}
      actions={
        needsKey ? (
          <Button onClick={onKeyNeeded}>Enter API key</Button>
        ) : (
          <Button onClick={() => void list.refetch()}>Try again</Button>
        )
      }
    />
  );
}

function Empty() {
  return (
    <div className="space-y-2 text-sm">
      <p>There is no machine in this workspace yet.</p>
      <p className="text-muted">
        A machine is a confidential VM (CVM) that runs one app. What you create from the form, the
        CLI or the dashboard is listed here.
      </p>
      <Link
        href={FORM_PATH}
        className="inline-block min-h-6 text-accent underline underline-offset-2"
      >
        Describe an app
      </Link>
    </div>
  );
}
