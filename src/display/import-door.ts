import type { ImportSource } from '@/domain/exchange/import/imported';
import { createStore } from '@/ui/browser/store';

/** What is brought to be imported: files, or texts that are read already. */
export type Brought = readonly (File | ImportSource)[];

// May hold values of variables: in memory only, until the dialog is closed.
const brought = createStore<Brought | undefined>(undefined);

/** The one way in for what other programs wrote: whoever has some of it opens it, and the dialog reads it. */
export const importDoor = {
  get: brought.get,
  subscribe: brought.subscribe,
  /** With nothing brought yet, the dialog asks for it. */
  open: (what: Brought = []) => brought.set(what),
  close: () => brought.set(undefined),
};
