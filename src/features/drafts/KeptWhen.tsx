import type { KeptItem } from '@/display/kept/kept-item';
import { exactTime, fromNow } from '@/text/dates';
import { shortHash } from '@/text/short-hash';
import { useNow } from '@/ui/browser/use-now';

/** When a form was kept, how large it is, and the hash that was predicted then. */
export function KeptWhen({ item: { at, bytes, hash } }: { item: KeptItem }) {
  const now = useNow();
  return (
    <p className="text-[13px] text-muted tabular-nums">
      <time dateTime={new Date(at).toISOString()} title={exactTime(at)}>
        {fromNow(Math.min(0, at - now))}
      </time>
      {' · '}
      {sizeWords(bytes)}
      {' · '}
      {hash ? (
        <>
          <span className="font-mono" title={hash.hash}>
            {shortHash(hash.hash)}
          </span>
          {hash.condition !== undefined && ` ${hash.condition}`}
        </>
      ) : (
        'no predicted hash'
      )}
    </p>
  );
}

/** "812 bytes", "4.1 KB". */
function sizeWords(bytes: number): string {
  return bytes < 1000 ? `${bytes} bytes` : `${(bytes / 1000).toFixed(1)} KB`;
}
