import { apiKey } from '@/api/call/key';
import { storedDocumentQuery } from '@/api/stored-document';
import { auditor } from '@/display/document/auditor';
import { useStoredCheck } from '@/display/use-stored-check';
import { toProblem } from '@/api/call/errors';
import { useQuery } from '@tanstack/react-query';

/** The stored document of a machine, read as it was delivered, with what its bytes and its members say. */
export function useDocument(cvm: string, hash: string, isAsked: boolean) {
  const {
    data: raw,
    error,
    isFetching,
    refetch,
  } = useQuery({
    ...storedDocumentQuery(cvm, hash),
    enabled: isAsked,
  });
  const checked = useStoredCheck({ raw, hash, hide: apiKey.hide });
  const read = useQuery({
    queryKey: ['machine-document', cvm, hash, raw?.length],
    queryFn: () => auditor.ask({ text: raw ?? '', hash }),
    enabled: raw !== undefined,
    networkMode: 'always',
    gcTime: 0,
    staleTime: Infinity,
  });
  const { data } = read;
  return {
    raw,
    checked,
    /** What is in it; undefined until it was read, or where it is no document. */
    read: data && data.kind === 'document' ? data : undefined,
    /** It was read, and is no app-compose document. */
    isUnreadable: read.error !== null || (data !== undefined && data.kind !== 'document'),
    /** All that can be read of it was read, or it could not be had. */
    isRead: data !== undefined || read.error !== null || (error !== null && !isFetching),
    problem: error ? toProblem(error) : undefined,
    isFetching,
    fetchAgain: () => void refetch(),
  };
}

export type MachineDocument = ReturnType<typeof useDocument>;
