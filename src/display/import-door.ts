import type { ImportSource } from '@/domain/exchange/import/imported';
import { SHARE_MARK } from '@/text/addresses';
import { createStore } from '@/ui/browser/store';

/** What is brought to be imported: files, or texts that are read already. */
export type Brought = readonly (File | ImportSource)[];

// May hold values of variables: in memory only, until the dialog is closed.
const brought = createStore<Brought | undefined>(arrived(), () => {
  // A share link that is opened where the page is already there only changes the fragment.
  const take = () => {
    const link = arrived();
    if (link) brought.set(link);
  };
  window.addEventListener('hashchange', take);
  return () => window.removeEventListener('hashchange', take);
});

/** The one way in for what other programs wrote: whoever has some of it opens it, and the dialog reads it. */
export const importDoor = {
  get: brought.get,
  /** No build knows what an address brings. */
  atBuild: () => undefined,
  subscribe: brought.subscribe,
  /** With nothing brought yet, the dialog asks for it. */
  open: (what: Brought = []) => brought.set(what),
  close: () => brought.set(undefined),
};

/**
 * What a share link brought behind the `#` of this page's address. The address loses it at once, so that it is in
 * no history, and in no address that is copied on.
 */
function arrived(): Brought | undefined {
  if (import.meta.env.SSR) return undefined;
  const { hash, pathname, search } = window.location;
  if (!hash.startsWith(`#${SHARE_MARK}`)) return undefined;
  window.history.replaceState(window.history.state, '', pathname + search);
  return [{ name: '', text: hash }];
}
