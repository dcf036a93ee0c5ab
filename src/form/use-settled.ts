import { startTransition, useEffect, useState } from 'react';
import type { Settled, Snapshot } from './settled';

/**
 * The form's settled values. What follows from them is rendered in pieces that a key may interrupt,
 * unless somebody waits for it.
 */
export function useSettled<V>(settled: Settled<V>): Snapshot<V> {
  const [snapshot, show] = useState(settled.get);
  useEffect(() => {
    const take = () => show(settled.get());
    // What settled between the first rendering and this.
    take();
    return settled.subscribe((waited) => (waited ? take() : startTransition(take)));
  }, [settled]);
  return snapshot;
}
