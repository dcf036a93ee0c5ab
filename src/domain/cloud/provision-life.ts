/** How long the server keeps a provisioned document, as documented; older sources say less, so it is "about". */
export const KEPT_DAYS = 14;

const DAY_MS = 86_400_000;

/** About when a document provisioned at a time (milliseconds since 1970) expires. */
export function expiryOf(at: number): Date {
  return new Date(at + KEPT_DAYS * DAY_MS);
}

/** Whether it has probably expired by now; both times are this browser's. */
export function hasExpired(at: number, now: number): boolean {
  return now >= expiryOf(at).getTime();
}
