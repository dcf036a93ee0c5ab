import type { z } from '@/domain/schema/zod';
import { queryOptions } from '@tanstack/react-query';
import { kmsContracts } from '@/domain/change/contract-images';
import { callApi } from '@/api/call/client';
import { readAnswer } from '@/api/call/read-answer';
import {
  appKmsInfo,
  previewAnswer,
  pendingUpdates,
  previewedTexts,
} from '@/domain/cloud/machines/app-on-chain';

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

/** `GET …/pending-updates/{vm_uuid}/{compose_hash}/preview`: the texts that it would set, with those of now. */
export function pendingPreviewQuery(appId: string, uuid: string, hash: string) {
  return queryOptions({
    queryKey: ['/apps/pending-preview', appId, uuid, hash],
    queryFn: async ({ signal }) => {
      const place = `${encodeURIComponent(uuid)}/${encodeURIComponent(hash)}`;
      const path = `/apps/${appId}/pending-updates/${place}/preview`;
      return previewedTexts(readAnswer(await callApi(path, { signal }), previewAnswer));
    },
    staleTime: 10_000,
  });
}

/** `GET /kms/on-chain/{chain}`: the KMS contracts of `ethereum` or `base`, with the OS images that each allows. */
export function kmsContractsQuery(chain: string) {
  return queryOptions({
    queryKey: ['/kms/on-chain', chain],
    queryFn: async ({ signal }): Promise<z.output<typeof kmsContracts>> => {
      const path = `/kms/on-chain/${encodeURIComponent(chain)}`;
      return readAnswer(await callApi(path, { signal }), kmsContracts);
    },
    staleTime: 60_000,
  });
}
