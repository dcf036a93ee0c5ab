const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
const dayInUtc = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});
const exact = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'medium' });
const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });

/** "13 Dec 2026": a day as people write it, in this browser's time zone. */
export function onDay(at: Date | number): string {
  return day.format(at);
}

/** The same in UTC, where a file says when: everybody who opens it reads the same day. */
export function onUtcDay(at: Date): string {
  return dayInUtc.format(at);
}

/** The exact time, for who asks. */
export function exactTime(at: Date | number): string {
  return exact.format(at);
}

/** A difference in milliseconds in the largest unit that fits: "3 minutes ago", "in 13 days". */
export function fromNow(ms: number): string {
  const minutes = Math.round(ms / 60_000);
  if (minutes === 0) return 'just now';
  if (Math.abs(minutes) < 60) return relative.format(minutes, 'minute');
  const hours = Math.round(minutes / 60);
  return Math.abs(hours) < 48
    ? relative.format(hours, 'hour')
    : relative.format(Math.round(hours / 24), 'day');
}
