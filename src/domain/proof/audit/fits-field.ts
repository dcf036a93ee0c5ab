import { COMPOSE_PREFIX, fieldPaths, fieldSchema } from '@/domain/request/request';
import { schemaWords } from '@/domain/schema/schema-words';

/**
 * Whether the form can hold a value at a wire path. An unknown key can stay, as it would in a request that is sent;
 * the form says that it is unknown. A name that the API refuses stays too, to be mended.
 */
export function fitsField(place: string, value: unknown): boolean {
  const path = fieldPaths.find((one) => one === place);
  if (!path) return place !== `${COMPOSE_PREFIX}__proto__` && place !== '__proto__';
  if (path === 'name') return typeof value === 'string';
  try {
    return fieldSchema(path).safeParse(value).success;
  } catch {
    // More wrong items than the schema's library can count.
    return false;
  }
}

/** Why a value does not fit its field: a sentence. */
export function misfitWords(place: string, value: unknown): string {
  const path = fieldPaths.find((one) => one === place);
  if (!path) return 'The form cannot hold a key of this name.';
  try {
    const parsed = fieldSchema(path).safeParse(value, { error: schemaWords });
    return parsed.error?.issues[0]?.message ?? 'The API does not accept this value.';
  } catch {
    return 'Too many of its items have a wrong type.';
  }
}
