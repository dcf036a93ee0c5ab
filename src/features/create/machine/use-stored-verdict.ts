import { apiKey } from '@/api/call/key';
import { storedDocumentQuery } from '@/api/stored-document';
import { cvmPathName } from '@/domain/create/cvm';
import { isKnown, target } from '@/api/call/target';
import { useStoredCheck } from '@/display/use-stored-check';
import type { Verdict } from '@/domain/hash/verdict/verdict';
import type { ProvisionRequest } from '@/domain/request/request';
import { useQuery } from '@tanstack/react-query';

/** What the stored document of a created machine says of the hash; undefined until it was read. */
export function useStoredVerdict(
  appId: string | undefined,
  composeHash: string,
  request: ProvisionRequest,
): Verdict | undefined {
  const { data: raw } = useQuery({
    ...storedDocumentQuery(cvmPathName(appId ?? '')),
    enabled: appId !== undefined,
  });
  const api = target.get();
  const checked = useStoredCheck({
    raw: appId === undefined ? undefined : raw,
    hash: composeHash,
    serverScript: !request.compose_file.pre_launch_script,
    api: isKnown(api) ? api.host : undefined,
    hide: apiKey.hide,
  });
  return checked?.verdict;
}
