import type { VariableUse } from '@/domain/compose/variables/variable-uses';
import type { ProvisionRequest } from '@/domain/request/request';
import { useQuery } from '@tanstack/react-query';
import { analyse } from './analyse';

interface AnsweredText {
  /** Ports under which the gateway serves the app. */
  ports: number[];
  /** Where its text takes variables from outside; undefined while it is read, or where it cannot be. */
  uses: VariableUse[] | undefined;
}

const unread: AnsweredText = { ports: [], uses: undefined };

/** What the compose text of an answered request says that its next steps need. */
export function useAnsweredText(request: ProvisionRequest, composeHash: string): AnsweredText {
  const { data } = useQuery({
    queryKey: ['answered-text', composeHash],
    queryFn: async (): Promise<AnsweredText> => {
      const question = { request, catalogue: {}, given: new Set<string>() };
      const analysed = await analyse(question, { keep: true });
      if (analysed.unread) return unread;
      const { addresses = [], uses = [], isRead = true } = analysed.compose ?? {};
      // A range has no single address.
      const ports = addresses.filter(({ urls, port }) => urls && /^\d+$/.test(port));
      return {
        ports: [...new Set(ports.map(({ port }) => Number(port)))],
        uses: isRead ? uses : undefined,
      };
    },
    gcTime: 0,
    staleTime: Infinity,
  });
  return data ?? unread;
}
