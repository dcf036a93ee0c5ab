import type { Context } from 'hono';
import { unprocessable } from './pydantic';

interface IntegerRange {
  fallback: number;
  min: number;
  max?: number;
}

/** A whole number from the query, refused as FastAPI refuses it. */
export function integerQuery(
  c: Context,
  name: string,
  { fallback, min, max }: IntegerRange,
): number {
  const input = c.req.query(name);
  if (input === undefined) return fallback;
  const refuse = (type: string, msg: string, ctx?: Record<string, unknown>) =>
    unprocessable([{ type, loc: ['query', name], msg, input, ...(ctx && { ctx }) }]);
  if (!/^[+-]?\d+$/.test(input.trim())) {
    const msg = 'Input should be a valid integer, unable to parse string as an integer';
    throw refuse('int_parsing', msg);
  }
  const value = Number(input);
  if (value < min) {
    throw refuse('greater_than_equal', `Input should be greater than or equal to ${min}`, {
      ge: min,
    });
  }
  if (max !== undefined && value > max) {
    throw refuse('less_than_equal', `Input should be less than or equal to ${max}`, { le: max });
  }
  return value;
}

const SPELLINGS = new Map([
  ...['true', 't', 'yes', 'y', 'on', '1'].map((word) => [word, true] as const),
  ...['false', 'f', 'no', 'n', 'off', '0'].map((word) => [word, false] as const),
]);

/** A truth value from the query in any of pydantic's spellings; undefined when it is not there. */
export function booleanQuery(c: Context, name: string): boolean | undefined {
  const input = c.req.query(name);
  if (input === undefined) return undefined;
  const value = SPELLINGS.get(input.toLowerCase());
  if (value === undefined) {
    const msg = 'Input should be a valid boolean, unable to interpret input';
    throw unprocessable([{ type: 'bool_parsing', loc: ['query', name], msg, input }]);
  }
  return value;
}

export interface Paged<T> {
  items: T[];
  total: number;
  page: number;
  page_size: number;
  pages: number;
}

/** One page of a list in the strict envelope that most lists have; what is not on it is not drawn up. */
export function paged<T>(c: Context, all: T[], size?: number): Paged<T>;
export function paged<T, S>(c: Context, all: T[], size: number, show: (one: T) => S): Paged<S>;
export function paged(c: Context, all: unknown[], size = 20, show = (one: unknown) => one) {
  const page = integerQuery(c, 'page', { fallback: 1, min: 1 });
  const page_size = integerQuery(c, 'page_size', { fallback: size, min: 1, max: 100 });
  const start = (page - 1) * page_size;
  return {
    items: all.slice(start, start + page_size).map(show),
    total: all.length,
    page,
    page_size,
    pages: Math.ceil(all.length / page_size),
  };
}
