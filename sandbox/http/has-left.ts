/** Whether an error only says that a client went away, or broke off, while it sent its request. */
export function hasLeft(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return error.name === 'AbortError' || ('code' in error && error.code === 'ECONNRESET');
}
