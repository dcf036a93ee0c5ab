import { z } from '@/domain/schema/zod';
import { rowsOf } from '@/domain/cloud/answer-parts';

const text = z.string().nullish().catch(undefined);

const appRevision = z.looseObject({
  revision_id: z.string(),
  app_id: text,
  vm_uuid: text,
  compose_hash: z.string(),
  created_at: text,
  operation_type: text,
  triggered_by: z.looseObject({ username: text }).nullish().catch(undefined),
  cvm: z.looseObject({ name: text, vm_uuid: text }).nullish().catch(undefined),
});

/** One version of an app: what a machine of it was started with. */
export type AppRevision = z.output<typeof appRevision>;

/** `GET /apps/{app_id}/revisions?page`: the newest first. */
export const appRevisions = z.looseObject({
  revisions: rowsOf(appRevision),
  total: z.number(),
  page: z.number().catch(1),
  total_pages: z.number().catch(1),
});

/**
 * `GET /apps/{app_id}/revisions/{id}?raw_compose_file=true`: the document is a text then, which is hashed as it is;
 * a server that gives an object all the same gives no text to hash.
 */
export const appRevisionDetail = appRevision.extend({
  compose_file: z
    .union([z.string(), z.looseObject({})])
    .nullish()
    .catch(undefined),
});
