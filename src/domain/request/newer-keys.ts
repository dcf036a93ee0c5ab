import { inSeries } from '@/domain/schema/in-series';
import { fieldFacts } from './field';
import { COMPOSE_PREFIX, fieldPaths, fieldSchema } from './request';

/** Keys of `compose_file` that only newer servers know; a value of theirs was not yet seen in a hashed document. */
export const newerComposeKeys: readonly string[] = fieldPaths
  .filter((path) => path.startsWith(COMPOSE_PREFIX) && fieldFacts.get(fieldSchema(path))?.newer)
  .map((path) => path.slice(COMPOSE_PREFIX.length));

/** What is said of the hash of a document with such keys. */
export function unseenWords(keys: string[]): string {
  return `Only newer servers know ${inSeries(keys)}, and no document with such a value was yet seen hashed.`;
}
