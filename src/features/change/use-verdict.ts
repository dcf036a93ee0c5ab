import { subjectOfRequest } from '@/domain/hash/subject';
import type { StandardScript } from '@/domain/hash/standard-script';
import { judge } from '@/domain/hash/verdict/verdict';
import { parseBounded } from '@/domain/schema/bounded-json';
import { isMembers } from '@/domain/schema/members';
import type { ProvisionRequest } from '@/domain/request/request';
import { useQuery } from '@tanstack/react-query';
import type { KeptChange } from './kept-change';

/** The verdict on the hash that the server gave for a change, by what was provisioned; undefined while it is judged. */
export function useVerdict(kept: KeptChange | undefined, assumed: StandardScript | undefined) {
  const { composeHash = '', document, way } = kept ?? {};
  const { data } = useQuery({
    queryKey: ['change-verdict', composeHash, document, assumed?.hash],
    queryFn: () => {
      const members = parseBounded(document ?? '');
      // Only compose_file matters here, and whoever reads it checks it.
      const request = { name: '', compose_file: members } as unknown as ProvisionRequest;
      return judge(composeHash, isMembers(members) ? subjectOfRequest(request) : undefined, {
        assumed,
      });
    },
    enabled: way === 'document',
    networkMode: 'always',
    staleTime: Infinity,
  });
  return data;
}
