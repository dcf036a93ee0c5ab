import type { z } from '@/domain/schema/zod';
import type { ApiAnswer } from './client';
import { NotTheApi } from './failures';

/** An answer as a schema reads it; throws NotTheApi where it has another shape. */
export function readAnswer<S extends z.ZodType>(
  { json, raw }: ApiAnswer,
  schema: S,
  what = 'The answer has another shape.',
): z.output<S> {
  const parsed = schema.safeParse(json);
  if (!parsed.success) throw new NotTheApi(what, 200, raw);
  return parsed.data;
}
