import { useNow } from '@/ui/browser/use-now';
import { expiryOf, hasExpired, KEPT_DAYS } from '@/domain/cloud/provision-life';

const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });

/** When a document was provisioned and until when the server keeps it, as far as that is documented. */
export function ExpiryNote({ at }: { at: number }) {
  const ends = expiryOf(at);
  const now = useNow();
  const made = new Date(at);
  return (
    <>
      Provisioned{' '}
      <time dateTime={made.toISOString()} title={made.toLocaleString()}>
        {ago(at - now)}
      </time>
      {hasExpired(at, now) ? '; expired ' : `; valid for about ${KEPT_DAYS} days, ends at about `}
      <time dateTime={ends.toISOString()} title={ends.toLocaleString()}>
        {hasExpired(at, now) ? ago(ends.getTime() - now) : ends.toLocaleString()}
      </time>
      .
    </>
  );
}

/** A difference in milliseconds in the largest unit that fits. */
function ago(ms: number): string {
  const minutes = Math.round(ms / 60_000);
  if (Math.abs(minutes) < 60) return relative.format(minutes, 'minute');
  const hours = Math.round(minutes / 60);
  return Math.abs(hours) < 48
    ? relative.format(hours, 'hour')
    : relative.format(Math.round(hours / 24), 'day');
}
