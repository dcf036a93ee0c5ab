import { MOST_AUTO, type Kept } from '@/display/kept/kept';
import type { KeptItem } from '@/display/kept/kept-item';
import { Button } from '@/ui/Button';
import { ListFinder } from '@/ui/input/ListFinder';
import { Notice } from '@/ui/Notice';
import { firstRows, hasWords } from '@/ui/input/narrow';
import { useState } from 'react';
import { KeptRow, type KeptActs } from './KeptRow';

const GROUPS: { kind: KeptItem['kind']; title: string; none: string }[] = [
  {
    kind: 'draft',
    title: 'Drafts',
    none: 'None yet. Save the form under a name to come back to it.',
  },
  {
    kind: 'snapshot',
    title: 'Snapshots',
    none: 'None yet. One is taken at each provision, and whenever you ask for it.',
  },
  {
    kind: 'template',
    title: 'Your templates',
    none: 'None yet. Save a draft as a template to begin with it again; the gallery shows it too.',
  },
];

interface KeptListsProps extends KeptActs {
  state: Kept;
  currentId: string | undefined;
  onDownloadAll: () => void;
  onDiscard: (ids: readonly string[]) => void;
}

/** All kept forms by kind, found by their names. */
export function KeptLists(props: KeptListsProps) {
  const { state, currentId, onDownloadAll, onDiscard, ...acts } = props;
  const [looked, setLooked] = useState('');
  const found = state.items.filter(({ name, hash }) => hasWords(`${name} ${hash?.hash}`, looked));
  return (
    <div className="space-y-4">
      {state.items.length > 0 && (
        <ListFinder
          label="Find by name or hash"
          value={looked}
          onChange={setLooked}
          found={found.length}
          more={0}
        />
      )}
      {GROUPS.map(({ kind, title, none }) => {
        const all = found.filter((item) => item.kind === kind);
        const { rows, more } = firstRows(all, ({ id }) => id === currentId);
        const isEmpty = state.items.every((item) => item.kind !== kind);
        return (
          <section key={kind} aria-label={title}>
            <h3 className="mb-1 text-sm font-medium">{title}</h3>
            {isEmpty && <p className="text-sm text-muted">{none}</p>}
            {rows.length > 0 && (
              <ul aria-label={title} className="divide-y divide-line rounded border border-line">
                {rows.map((item) => (
                  <KeptRow key={item.id} item={item} isCurrent={item.id === currentId} {...acts} />
                ))}
              </ul>
            )}
            {more > 0 && (
              <p className="mt-1 text-[13px] text-muted">{more} more; find them by name.</p>
            )}
            {kind === 'snapshot' && rows.some(({ auto }) => auto) && (
              <p className="mt-1 text-[13px] text-muted">
                Of those taken at a provision the newest {MOST_AUTO} are kept.
              </p>
            )}
          </section>
        );
      })}
      <Odd state={state} onDownloadAll={onDownloadAll} onDiscard={onDiscard} />
    </div>
  );
}

/** What is stored and not understood is told, and stays until somebody decides. */
function Odd({
  state: { odd },
  onDownloadAll,
  onDiscard,
}: Pick<KeptListsProps, 'state' | 'onDownloadAll' | 'onDiscard'>) {
  if (odd.length === 0) return null;
  const newer = odd.filter(({ isNewer }) => isNewer);
  const damaged = odd.filter(({ isNewer }) => !isNewer);
  return (
    <Notice
      tone="warn"
      title={
        odd.length === 1 ? 'One of them cannot be read' : `${odd.length} of them cannot be read`
      }
      actions={
        <>
          <Button size="small" onClick={onDownloadAll}>
            Save everything as it is stored
          </Button>
          {damaged.length > 0 && (
            <Button
              size="small"
              look="danger"
              onClick={() => onDiscard(damaged.map(({ id }) => id))}
            >
              Discard what is damaged
            </Button>
          )}
        </>
      }
    >
      <ul>
        {newer.map(({ id, name }) => (
          <li key={id}>
            {name}: from a newer console, and left alone. Reload the page to read it.
          </li>
        ))}
        {damaged.map(({ id, name }) => (
          <li key={id}>{name}: damaged.</li>
        ))}
      </ul>
    </Notice>
  );
}
