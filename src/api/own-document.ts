import { z } from '@/domain/schema/zod';
import { basePath } from '@/ui/browser/base-path';
import { queryOptions } from '@tanstack/react-query';
import { readBody } from './call/read-body';

const schema = z.object({ composeHash: z.string().regex(/^[0-9a-f]{64}$/) });

/**
 * The compose_hash that this page's server says it was itself started with; null where it says none. A claim of the
 * server, as all that it says of itself.
 */
export const ownDocumentQuery = queryOptions({
  queryKey: ['/config.json', 'composeHash'],
  retry: false,
  staleTime: Infinity,
  async queryFn({ signal }): Promise<string | null> {
    try {
      const answer = await fetch(`${basePath}/config.json`, { signal });
      return schema.parse(JSON.parse(await readBody(answer))).composeHash;
    } catch {
      return null;
    }
  },
});
