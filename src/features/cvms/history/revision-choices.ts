import type { AppRevision } from '@/domain/cloud/machines/app-revision';
import { serverTime } from '@/domain/cloud/server-time';
import { onDay } from '@/text/dates';
import { shortHash } from '@/text/short-hash';

/** The versions of a page of the list, after those of other pages that are chosen: any two can be compared. */
export function withChosen(
  page: readonly AppRevision[],
  chosen: readonly (AppRevision | undefined)[],
): AppRevision[] {
  const isOn = new Set(page.map(({ revision_id }) => revision_id));
  const others = new Map(
    chosen.flatMap((one) => (one && !isOn.has(one.revision_id) ? [[one.revision_id, one]] : [])),
  );
  return [...others.values(), ...page];
}

/** A version in a list: when it was made, its hash, how, and by whom. */
export function revisionLabel({
  compose_hash,
  created_at,
  operation_type,
  triggered_by,
}: AppRevision): string {
  const time = serverTime(created_at);
  return [
    time !== undefined ? onDay(time) : undefined,
    shortHash(compose_hash.slice(0, 100)),
    operation_type?.slice(0, 40).replaceAll('_', ' '),
    triggered_by?.username && `by ${triggered_by.username.slice(0, 60)}`,
  ]
    .filter(Boolean)
    .join(' · ');
}
