import { toProblem } from '@/api/call/errors';
import { operationsQuery } from '@/api/operations';
import type { MachineOperation } from '@/domain/cloud/machines/machine-operation';
import { exactTime, fromNow } from '@/text/dates';
import { serverTime } from '@/domain/cloud/server-time';
import { shortHash } from '@/text/short-hash';
import { useNow } from '@/ui/browser/use-now';
import { ListFinder } from '@/ui/input/ListFinder';
import { firstRows, hasWords } from '@/ui/input/narrow';
import { Button } from '@/ui/Button';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';

/** What was done to a machine, by whom and when, the newest first. */
export function OperationsPart({ cvm }: { cvm: string }) {
  const query = useInfiniteQuery(operationsQuery(cvm));
  const { data, error, hasNextPage, isFetching, fetchNextPage, refetch } = query;
  const now = useNow();
  const [looked, setLooked] = useState('');
  const pages = data?.pages.map((page) => page.items) ?? [];
  // An API that pages as it says has no page of so many.
  const isEndless = pages.some((all) => firstRows(all, () => false).more > 0);
  const fitting = pages.map((all) => all.filter((one) => hasWords(wordsOf(one), looked)));
  const drawn = fitting.map((all) => firstRows(all, () => false));
  const items = drawn.flatMap(({ rows }) => rows);
  if (error && !data) {
    return (
      <p className="flex flex-wrap items-center gap-2 text-sm text-warn">
        What was done to it could not be read. {toProblem(error).title}
        <Button size="small" onClick={() => void refetch()}>
          Try again
        </Button>
      </p>
    );
  }
  if (!data) return <p className="text-sm text-muted">Reading what was done to it…</p>;
  if (items.length === 0 && !isEndless)
    return <p className="text-sm text-muted">Nothing is on record.</p>;
  return (
    <div className="space-y-2">
      {isEndless && (
        <ListFinder
          label="Find an operation"
          value={looked}
          onChange={setLooked}
          found={fitting.flat().length}
          more={drawn.reduce((sum, page) => sum + page.more, 0)}
        />
      )}
      <ol className="divide-y divide-line text-sm">
        {items.map((one) => (
          <Operation key={one.correlation_id} operation={one} now={now} />
        ))}
      </ol>
      {hasNextPage && (
        <Button size="small" aria-disabled={isFetching} onClick={() => void fetchNextPage()}>
          {isFetching ? 'Reading…' : 'Show older ones'}
        </Button>
      )}
    </div>
  );
}

function wordsOf(one: MachineOperation): string {
  const { operation_type, status, triggered_by, compose_hash, error_message } = one;
  const by = triggered_by?.username;
  return [operation_type, status, by, compose_hash, error_message].join(' ').replaceAll('_', ' ');
}

function Operation({ operation, now }: { operation: MachineOperation; now: number }) {
  const { operation_type, status, triggered_by, started_at, error_message, compose_hash } =
    operation;
  const time = serverTime(started_at);
  return (
    <li className="py-2">
      <p className="flex flex-wrap gap-x-3">
        <span className="font-medium break-words">
          {operation_type.slice(0, 60).replaceAll('_', ' ') || 'Unnamed'}
        </span>
        <span className="text-muted">{status.slice(0, 60).replaceAll('_', ' ')}</span>
        {time !== undefined && (
          <time
            dateTime={new Date(time).toISOString()}
            title={exactTime(time)}
            className="text-muted"
          >
            {fromNow(Math.min(0, time - now))}
          </time>
        )}
        {triggered_by?.username && (
          <span className="text-muted">by {triggered_by.username.slice(0, 100)}</span>
        )}
        {compose_hash && (
          <span className="font-mono text-xs text-muted" title={compose_hash.slice(0, 100)}>
            {shortHash(compose_hash.slice(0, 100))}
          </span>
        )}
      </p>
      {error_message && <p className="break-words text-bad">{error_message.slice(0, 2000)}</p>}
    </li>
  );
}
