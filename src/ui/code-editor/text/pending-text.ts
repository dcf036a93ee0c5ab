/** Typed text reaches the form after a pause; whoever needs it now (submit, a shortcut) asks here first. */

type Flush = () => void;

const mounted = new Set<Flush>();

/** Registers a mounted editor; the answer takes it off again. */
export function registerPendingText(flush: Flush): () => void {
  mounted.add(flush);
  return () => mounted.delete(flush);
}

/** Hands over what every mounted editor still holds, before it returns. */
export function flushPendingText(): void {
  for (const flush of mounted) flush();
}
