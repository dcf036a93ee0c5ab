import { fieldFacts } from './field';
import { COMPOSE_PREFIX, fieldPaths, fieldSchema } from './request';

/** Keys of `compose_file` that only newer servers know; a value of theirs was not yet seen in a hashed document. */
export const newerComposeKeys: readonly string[] = fieldPaths
  .filter((path) => path.startsWith(COMPOSE_PREFIX) && fieldFacts.get(fieldSchema(path))?.newer)
  .map((path) => path.slice(COMPOSE_PREFIX.length));
