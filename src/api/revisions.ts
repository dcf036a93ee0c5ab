import { appRevisionDetail, appRevisions } from '@/domain/cloud/machines/app-revision';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { callApi } from '@/api/call/client';
import { readAnswer } from '@/api/call/read-answer';

/** `GET /apps/{app_id}/revisions`: 50 versions of an app, the newest first. Takes 40 hex digits. */
export function revisionsQuery(appId: string, page = 1) {
  return queryOptions({
    queryKey: ['/apps/revisions', appId, page],
    queryFn: async ({ signal }) => {
      const path = `/apps/${appId}/revisions?page=${page}&page_size=50`;
      return readAnswer(await callApi(path, { signal }), appRevisions);
    },
    placeholderData: keepPreviousData,
    staleTime: 5_000,
  });
}

/** One version with the exact text of its document, which is hashed as it is. */
export function revisionQuery(appId: string, revisionId: string) {
  return queryOptions({
    queryKey: ['/apps/revision', appId, revisionId],
    queryFn: async ({ signal }) => {
      const id = encodeURIComponent(revisionId);
      const path = `/apps/${appId}/revisions/${id}?raw_compose_file=true`;
      return readAnswer(await callApi(path, { signal }), appRevisionDetail);
    },
    // A version does not change.
    staleTime: Infinity,
  });
}
