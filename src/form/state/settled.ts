import { afterPress } from '@/ui/browser/press';
import { createSignal } from '@/ui/browser/store';
import { flushPendingText, onTyping } from '@/ui/code-editor/text/pending-text';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import type { Selectable } from './use-selected';

/** The form's values as they stood when the typing paused: what previews and checks are derived from. */
export interface Settled<V> extends Selectable<V> {
  /** Takes all that is typed now, for a submit that cannot wait. */
  flush: () => V;
  /** Whether keys were pressed that are not settled yet. */
  isTyping: () => boolean;
}

/** Long enough not to run between two keys, short enough for what follows to feel live. */
const PAUSE_MS = 200;

/**
 * The one clock of the form: after a pause, what editors hold becomes the form's value, and a copy of
 * all values is published. Nothing settles while a button is held: what moves between press and release
 * is not clicked.
 */
export function settledValues<V extends FieldValues>(form: UseFormReturn<V>): Settled<V> {
  const moments = createSignal<[waited: boolean]>(watch);
  let values = copy();
  let timer: number | undefined;
  let isTaking = false;
  /** What follows from the values may not be on the page yet. */
  let isUnseen = false;

  // The form mutates its values in place; a copy makes each state comparable by identity.
  function copy(): V {
    return structuredClone(form.getValues());
  }
  function settle(waited: boolean, atPause = true): V {
    window.clearTimeout(timer);
    timer = undefined;
    isTaking = true;
    flushPendingText({ atPause });
    isTaking = false;
    values = copy();
    isUnseen = !waited;
    moments.tell(waited);
    return values;
  }
  // One function, so that a press under way has it wait once, however often the values change.
  const settleUnwaited = () => void settle(false);
  function touch(): void {
    if (isTaking) return;
    window.clearTimeout(timer);
    timer = window.setTimeout(() => afterPress(settleUnwaited), PAUSE_MS);
  }
  function watch() {
    const stopTyping = onTyping(touch);
    const stopForm = form.subscribe({
      formState: { values: true, touchedFields: true },
      callback: ({ type }) => {
        // A field that is left complains of what it holds, not of what it held before the last keys.
        const isBehind = timer !== undefined || isUnseen;
        if (type === undefined && isBehind && !isTaking) settle(true);
        else touch();
      },
    });
    return () => {
      stopTyping();
      stopForm();
      window.clearTimeout(timer);
    };
  }
  return {
    get: () => values,
    flush: () => settle(true, false),
    isTyping: () => timer !== undefined,
    subscribe: moments.subscribe,
  };
}
