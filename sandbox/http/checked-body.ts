import type { Context } from 'hono';
import type { z } from '@/domain/schema/zod';
import { unprocessable, validationItems } from './pydantic';
import { bodyBytes, parseBody } from './request-body';

/** The JSON body of a request as a schema reads it, or a 422 as FastAPI writes it. */
export async function checkedBody<S extends z.ZodType>(
  c: Context,
  schema: S,
): Promise<z.output<S>> {
  return checked(schema, parseBody(c, await bodyBytes(c)));
}

/** The same of a request that may come without a body, which then counts as an empty object. */
export async function optionalBody<S extends z.ZodType>(
  c: Context,
  schema: S,
): Promise<z.output<S>> {
  const bytes = await bodyBytes(c);
  return checked(schema, bytes.length === 0 ? {} : parseBody(c, bytes));
}

function checked<S extends z.ZodType>(schema: S, body: unknown): z.output<S> {
  const parsed = schema.safeParse(body);
  if (!parsed.success) throw unprocessable(validationItems(parsed.error.issues, body));
  return parsed.data;
}
