import { Hash } from '@/ui/Hash';
import { Notice } from '@/ui/Notice';
import type { ReactNode } from 'react';
import type { KeptChange } from './kept-change';

interface FollowChangeProps {
  kept: KeptChange;
  /** The API said that there was nothing to do. */
  isNothing: boolean;
  /** As the API names it now; undefined where it does not. */
  hash: string | undefined;
  /** How the machine stands, in words. */
  children: ReactNode;
}

/** What became of a change: how the machine stands, and the hash that it is to have. */
export function FollowChange({ kept, isNothing, hash, children }: FollowChangeProps) {
  if (isNothing) {
    return <Notice title="There was nothing to do: the machine has all of it already." />;
  }
  return (
    <div className="space-y-3 text-sm">
      <p role="status">{children}</p>
      {kept.way === 'document' && (
        <>
          <dl className="space-y-2">
            <div>
              <dt className="text-muted">Hash before</dt>
              <dd>
                <Hash value={kept.hashBefore} />
              </dd>
            </div>
            <div>
              <dt className="text-muted">Hash of the change</dt>
              <dd>
                <Hash value={kept.composeHash} />
              </dd>
            </div>
          </dl>
          {hash !== kept.composeHash && (
            <p className="text-muted">
              The API does not name the new hash for the machine yet. Where that lasts, look on its
              page at what was done to it.
            </p>
          )}
        </>
      )}
    </div>
  );
}
