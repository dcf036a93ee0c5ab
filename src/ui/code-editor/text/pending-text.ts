import { createSignal } from '@/ui/browser/store';

/** Text that is typed and not handed over yet: who holds it, and who hears that some is being typed. */

interface Holder {
  handOver: () => void;
  /** Whole at any moment, so that a pause may take it; a line that is being typed is not. */
  atPause: boolean;
}

const holders = new Set<Holder>();
const typing = createSignal();

/** Registers a mounted field that holds text; the answer takes it off again. */
export function holdText(handOver: () => void, { atPause }: { atPause: boolean }): () => void {
  const holder = { handOver, atPause };
  holders.add(holder);
  return () => holders.delete(holder);
}

/** Says that somebody types into a field that holds its text. */
export const tellTyping: () => void = typing.tell;

/** Hears of every key in such a field, before what it makes is handed over. */
export const onTyping: (listener: () => void) => () => void = typing.subscribe;

/** Has every field hand over what it holds, before it returns; at a pause only what is whole. */
export function flushPendingText({ atPause = false } = {}): void {
  for (const holder of holders) if (!atPause || holder.atPause) holder.handOver();
}
