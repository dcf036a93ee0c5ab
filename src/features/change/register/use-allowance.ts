import { toProblem } from '@/api/call/errors';
import { isAllowed } from '@/api/is-allowed';
import { allowedSoFar } from '@/domain/change/on-chain/registration';
import { plainWord } from '@/domain/create/addresses';
import { allowedInWords, type AllowedQuestion } from '@/domain/create/is-allowed';
import { useQuery } from '@tanstack/react-query';

export interface AskedOfContract {
  /** 40 hex digits; undefined where the app id is no address, and nothing is asked. */
  app: string | undefined;
  chainId: number | undefined;
  composeHash: string;
  deviceId: string | undefined;
}

/** What the app’s contract allows, asked when it is shown, when one comes back from a wallet, and on demand. */
export function useAllowance({ app, chainId, composeHash, deviceId }: AskedOfContract) {
  const device = plainWord(deviceId ?? '');
  const question: AllowedQuestion = {
    compose_hash: composeHash,
    ...(device !== undefined && { device_id: device }),
    ...(chainId !== undefined && { chain_id: chainId }),
  };
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['/apps/is-allowed', app, question],
    queryFn: ({ signal }) => isAllowed(app ?? '', question, signal),
    enabled: app !== undefined,
    refetchOnWindowFocus: 'always',
    networkMode: 'always',
    retry: false,
    gcTime: 0,
    staleTime: 0,
  });
  // An answer from before says nothing once the contract cannot be asked.
  const answer = error ? undefined : data;
  return {
    allowed: allowedSoFar(answer),
    says: answer && allowedInWords(answer),
    problem: error ? toProblem(error) : undefined,
    isAsking: isFetching,
    askAgain: () => void refetch(),
  };
}
