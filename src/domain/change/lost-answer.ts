import type { MachineOperation } from '@/domain/cloud/machines/machine-operation';

/** What the operations of a machine say about a change whose answer was lost. */
export type LostAnswer =
  | { kind: 'made'; operation: MachineOperation }
  | { kind: 'not-made' }
  /** The last operation from before is not among those that were read, or a newer one has no hash to tell it by. */
  | { kind: 'cannot-tell' };

/**
 * Whether a change was made although no answer said so: by what is newer than the last operation that was known before
 * it was sent, and by its hash where one is expected. No clock is asked, neither the page's nor the server's.
 */
export function lostAnswer(
  newestFirst: readonly MachineOperation[],
  lastKnown: string | undefined,
  composeHash?: string,
): LostAnswer {
  const at = newestFirst.findIndex(({ correlation_id }) => correlation_id === lastKnown);
  if (at === -1) return { kind: 'cannot-tell' };
  const newer = newestFirst.slice(0, at);
  const operation = newer.find(
    ({ compose_hash }) => composeHash === undefined || compose_hash === composeHash,
  );
  if (operation) return { kind: 'made', operation };
  return { kind: newer.some(({ compose_hash }) => !compose_hash) ? 'cannot-tell' : 'not-made' };
}
