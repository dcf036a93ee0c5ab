import { toProblem } from '@/api/call/errors';
import { revisionsQuery } from '@/api/revisions';
import type { AppRevision } from '@/domain/cloud/machines/app-revision';
import { changePath } from '@/text/addresses';
import { Button } from '@/ui/Button';
import { Select } from '@/ui/input/Select';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { revisionLabel, withChosen } from './revision-choices';
import { RevisionText } from './RevisionText';

interface RevisionsPartProps {
  /** The machine whose page this is, as its address names it. */
  cvm: string;
  /** 40 hex digits. */
  appId: string;
}

/** The versions of an app: the text of each with its hash, and what differs between any two. */
export function RevisionsPart({ cvm, appId }: RevisionsPartProps) {
  const [page, setPage] = useState(1);
  const { data, error, refetch } = useQuery(revisionsQuery(appId, page));
  const [left, setLeft] = useState<AppRevision>();
  const [right, setRight] = useState<AppRevision>();
  if (error && !data) {
    return (
      <p className="flex flex-wrap items-center gap-2 text-sm text-warn">
        The versions could not be read. {toProblem(error).title}
        <Button size="small" onClick={() => void refetch()}>
          Try again
        </Button>
      </p>
    );
  }
  if (!data) return <p className="text-sm text-muted">Reading the versions…</p>;
  const { revisions, total_pages } = data;
  if (revisions.length === 0) return <p className="text-sm text-muted">No version is on record.</p>;
  const shown = (left ?? revisions[0])?.revision_id ?? '';
  const known = withChosen(revisions, [left, right]);
  const options = known.map((one) => ({ value: one.revision_id, label: revisionLabel(one) }));
  const find = (id: string) => known.find(({ revision_id }) => revision_id === id);
  return (
    <div className="space-y-3">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Select
          id="revision-shown"
          label="Version"
          value={shown}
          options={options}
          onChange={(id) => setLeft(find(id))}
        />
        <Select
          id="revision-against"
          label="Compare with"
          value={right?.revision_id ?? ''}
          options={[{ value: '', label: 'Nothing' }, ...options]}
          onChange={(id) => setRight(find(id))}
        />
        {total_pages > 1 && (
          <>
            <Button
              size="small"
              aria-disabled={page <= 1}
              onClick={() => page > 1 && setPage(page - 1)}
            >
              Newer
            </Button>
            <Button
              size="small"
              aria-disabled={page >= total_pages}
              onClick={() => page < total_pages && setPage(page + 1)}
            >
              Older
            </Button>
          </>
        )}
      </div>
      <RevisionText appId={appId} id={shown} against={right?.revision_id} />
      {/^[\w-]{1,64}$/.test(shown) && (
        <p className="text-sm">
          <Link
            href={changePath(cvm, shown)}
            className="inline-block min-h-6 text-accent underline underline-offset-2"
          >
            Go back to this version
          </Link>
          <span className="text-muted">
            : opens the form on it; nothing is changed before you have looked
          </span>
        </p>
      )}
    </div>
  );
}
