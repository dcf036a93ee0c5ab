import type { z } from '@/domain/schema/zod';
import { queryOptions } from '@tanstack/react-query';
import { callApi } from '@/api/call/client';
import { readAnswer } from '@/api/call/read-answer';
import { appKmsInfo, pendingUpdates } from '@/domain/cloud/machines/app-on-chain';

/** `GET /apps/{app_id}/kms-info`: whether a contract decides, on which chain, and what deployed it. */
export function appKmsInfoQuery(appId: string) {
  return queryOptions({
    queryKey: ['/apps/kms-info', appId],
    queryFn: async ({ signal }): Promise<z.output<typeof appKmsInfo>> =>
      readAnswer(await callApi(`/apps/${appId}/kms-info`, { signal }), appKmsInfo),
    staleTime: 60_000,
  });
}

/** `GET /apps/{app_id}/pending-updates`: what was provisioned or prepared and not applied. */
export function pendingUpdatesQuery(appId: string) {
  return queryOptions({
    queryKey: ['/apps/pending-updates', appId],
    queryFn: async ({ signal }): Promise<z.output<typeof pendingUpdates>> =>
      readAnswer(await callApi(`/apps/${appId}/pending-updates`, { signal }), pendingUpdates),
    staleTime: 10_000,
  });
}
