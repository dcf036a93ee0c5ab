import type { Query, QueryClient } from '@tanstack/react-query';

/** Marks a query as one that follows something until it comes to an end. */
export interface FollowedMeta extends Record<string, unknown> {
  /** Whether there is a next look. */
  goesOn: (state: Query<never>['state']) => boolean;
}

/** Whether anything on the page is looked at again and again until it has come to an end. */
export function isAnyFollowed(client: QueryClient): boolean {
  return client
    .getQueryCache()
    .findAll({ type: 'active' })
    .some(({ meta, state }) => isFollowed(meta) && meta.goesOn(state as Query<never>['state']));
}

const isFollowed = (meta: Record<string, unknown> | undefined): meta is FollowedMeta =>
  typeof meta?.goesOn === 'function';
