import { afterPress } from '@/ui/browser/at-rest';
import type { FieldValues, UseFormReturn } from 'react-hook-form';

/** One state of the form's values, as it stood after a pause. */
export interface Snapshot<V> {
  revision: number;
  values: V;
}

/** The form's values after each pause: what previews and checks are derived from. */
export interface Settled<V> {
  get: () => Snapshot<V>;
  /** `waited` says whether somebody waits for what follows: a field was left, or a form was loaded. */
  subscribe: (listener: (waited: boolean) => void) => () => void;
  /** Takes the values now, for a submit that cannot wait. */
  flush: () => Snapshot<V>;
}

const PAUSE_MS = 150;

/** Watches a form and publishes a copy of its values once typing pauses, so that no key waits. */
export function settledValues<V extends FieldValues>(form: UseFormReturn<V>): Settled<V> {
  const listeners = new Set<(waited: boolean) => void>();
  let snapshot = take(0);
  let timer: number | undefined;
  let stop: (() => void) | undefined;
  /** What follows from the snapshot may not be on the page yet. */
  let isUnseen = false;

  // The form mutates its values in place; a copy makes each state comparable by identity.
  function take(revision: number): Snapshot<V> {
    return { revision, values: structuredClone(form.getValues()) };
  }
  function settle(waited: boolean) {
    window.clearTimeout(timer);
    timer = undefined;
    snapshot = take(snapshot.revision + 1);
    isUnseen = !waited;
    for (const listener of listeners) listener(waited);
    return snapshot;
  }
  // One function, so that a press under way has it wait once, however often the values change.
  const settleLater = () => void settle(false);
  function watch() {
    return form.subscribe({
      formState: { values: true, touchedFields: true },
      callback: ({ type }) => {
        // A field that is left complains of what it holds, not of what it held before the last keys.
        const isBehind = timer !== undefined || isUnseen;
        if (type === undefined && isBehind) return void settle(true);
        window.clearTimeout(timer);
        // Nor while a button is held: what moves between press and release is not clicked.
        timer = window.setTimeout(() => afterPress(settleLater), PAUSE_MS);
      },
    });
  }
  return {
    get: () => snapshot,
    flush: () => settle(true),
    subscribe(listener) {
      listeners.add(listener);
      stop ??= watch();
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        stop?.();
        stop = undefined;
      };
    },
  };
}
