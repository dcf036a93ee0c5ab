import { exactTime, fromNow, onDay } from '@/text/dates';
import { useNow } from '@/ui/browser/use-now';
import { expiryOf, hasExpired, KEPT_DAYS } from '@/domain/cloud/provision-life';

/** When a document was provisioned and until when the server keeps it, as far as that is documented. */
export function ExpiryNote({ at }: { at: number }) {
  const ends = expiryOf(at);
  const now = useNow();
  const made = new Date(at);
  return (
    <>
      Provisioned{' '}
      <time dateTime={made.toISOString()} title={exactTime(made)}>
        {fromNow(Math.min(0, at - now))}
      </time>
      {hasExpired(at, now) ? '; expired ' : `; valid for about ${KEPT_DAYS} days, until about `}
      <time dateTime={ends.toISOString()} title={exactTime(ends)}>
        {hasExpired(at, now) ? fromNow(ends.getTime() - now) : onDay(ends)}
      </time>
      .
    </>
  );
}
