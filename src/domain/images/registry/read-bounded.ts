/** The body of an answer, which must not be longer than so many bytes, nor take longer than the signal says. */
export async function readBounded(
  answer: Response,
  most: number,
  signal: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const reader = answer.body?.getReader();
  // Ends a read that waits; what is read after it is cut off.
  const stop = () => void reader?.cancel();
  signal.addEventListener('abort', stop, { once: true });
  for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
    length += next.value.length;
    if (length > most) {
      await reader?.cancel();
      throw new Error(`its answer is longer than ${most} bytes.`);
    }
    pieces.push(next.value);
  }
  signal.removeEventListener('abort', stop);
  signal.throwIfAborted();
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
