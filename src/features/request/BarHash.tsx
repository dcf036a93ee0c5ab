import { shortHash } from '@/text/short-hash';
import { Button } from '@/ui/Button';
import { later } from '@/ui/later';
import { SOON } from '@/ui/soon';
import { useState } from 'react';
import { useDerived } from '@/features/request/derive/use-derived';

const MakeKnown = later(async () => (await import('./script/MakeKnown.lazy')).MakeKnown);

/** The hash in the bar: what it will be and on what that hangs, or why it is not known, and what to do about it. */
export function BarHash() {
  const moved = useDerived((derived) => derived.moved);
  const hash = useDerived((derived) => derived.hash);
  const [isAsked, ask] = useState(false);
  const because = moved?.words.map((clause) => clause.replaceAll('`', '')).join(', ') ?? '';
  const isComing = hash.kind === 'computing' || hash.kind === 'looking';
  return (
    <div className="flex min-w-0 items-center gap-x-2 gap-y-1 md:flex-wrap">
      <p
        className="flex min-w-0 flex-wrap items-baseline gap-x-2 max-md:line-clamp-2 max-md:text-xs max-md:leading-4 max-md:whitespace-normal"
        aria-busy={isComing}
      >
        {hash.kind === 'server' ? (
          <span className="text-muted">
            Hash {hash.words}
            <span className="max-xl:sr-only">{hash.more}</span>
          </span>
        ) : (
          <span className="text-muted">
            <span className="max-md:sr-only">Predicted hash</span>
            <span aria-hidden className="md:hidden">
              Hash
            </span>
          </span>
        )}{' '}
        {hash.kind === 'known' && (
          <>
            <span
              className="font-mono text-[13px] whitespace-nowrap tabular-nums max-md:text-xs"
              title={hash.hash}
            >
              {shortHash(hash.hash)}
            </span>{' '}
            {hash.condition !== undefined && (
              <span className="text-xs text-muted">{hash.condition}</span>
            )}
          </>
        )}
        {hash.kind !== 'known' && hash.kind !== 'server' && (
          <span className={`text-faint ${isComing ? SOON : ''}`}>{hash.words}</span>
        )}
        {moved && hash.kind !== 'none' && hash.kind !== 'server' && !isComing && (
          <span className="text-xs text-muted max-md:sr-only" title={because}>
            {moved.from !== undefined && (
              <>
                was <span className="font-mono tabular-nums">{shortHash(moved.from)}</span>
              </>
            )}
            {moved.from === undefined && moved.to !== undefined && 'was not known before'}
            {moved.from === undefined && moved.to === undefined && 'has changed'}
          </span>
        )}
        <span role="status" className="sr-only">
          {moved && `The hash changed: ${because.slice(0, 300)}`}
        </span>
      </p>
      {'canBeMade' in hash && hash.canBeMade && (
        <Button
          size="small"
          aria-haspopup="dialog"
          onClick={() => ask(true)}
          // On a phone above what makes all of the hash a target.
          className="relative z-1"
        >
          Make it known
        </Button>
      )}
      {isAsked && <MakeKnown open onOpenChange={ask} />}
    </div>
  );
}
