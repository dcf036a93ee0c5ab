/** A call of the API that a person takes away: the key is never part of it. */
export interface ApiCall {
  /** With `/api/v1`, without a slash at the end. */
  baseUrl: string;
  apiVersion: string;
  /** Below the base, e.g. `/cvms`. */
  path: string;
  /** The exact JSON text. */
  body: string;
}
