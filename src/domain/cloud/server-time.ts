/**
 * A time as the API writes it, in milliseconds since 1970; one without a zone is the server's, which writes UTC.
 * Undefined for a text that is no time.
 */
export function serverTime(written: string | null | undefined): number | undefined {
  const zoned = written && /([zZ]|[+-]\d\d:?\d\d)$/.test(written) ? written : `${written ?? ''}Z`;
  const time = Date.parse(zoned);
  return Number.isNaN(time) ? undefined : time;
}
