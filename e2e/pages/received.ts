/** A provision request as far as the tests look into it. */
export interface Received {
  [key: string]: unknown;
  compose_file: Record<string, unknown>;
}
