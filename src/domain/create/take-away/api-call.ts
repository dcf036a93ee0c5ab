/** A call of the API that a person takes away: the key is never part of it. */
export interface ApiCall {
  /** With `/api/v1`, without a slash at the end. */
  baseUrl: string;
  apiVersion: string;
  /** POST where nothing is said. */
  method?: 'POST' | 'PATCH';
  /** Below the base, e.g. `/cvms`. */
  path: string;
  /** The exact JSON text. */
  body: string;
  /** The first `HASH_TO_COME` of the body is what the shell knows as COMPOSE_HASH. */
  hasHashToCome?: boolean;
}

/** Stands in a body for a hash that only the server’s answer gives. */
export const HASH_TO_COME = '@COMPOSE_HASH@';
