import { availableNodes, currentUser, instanceTypes } from '@/domain/lookups';
import type { z } from '@/domain/zod';
import { queryOptions } from '@tanstack/react-query';
import { callApi } from './client';
import { NotTheApi } from './failures';

/** Look-ups suggest; the form works without them, so they fail quietly and are asked once. */
function lookup<S extends z.ZodType>(path: string, schema: S) {
  return queryOptions({
    queryKey: [path],
    queryFn: async ({ signal }): Promise<z.output<S>> => {
      const { json, raw } = await callApi(path, { signal });
      const parsed = schema.safeParse(json);
      if (!parsed.success) throw new NotTheApi('The answer has another shape.', 200, raw);
      return parsed.data;
    },
    staleTime: 5 * 60_000,
  });
}

/** Sizes and prices; needs no key. */
export const instanceTypesQuery = lookup('/instance-types', instanceTypes);

/** Nodes with room, their images and KMSs; needs a key. */
export const nodesQuery = lookup('/teepods/available', availableNodes);

/** Who the key belongs to. */
export const currentUserQuery = lookup('/auth/me', currentUser);

/** What was asked with a key, and is not true of another. */
export const keyedLookups = [nodesQuery.queryKey, currentUserQuery.queryKey];
