import { SHARE_MARK } from '@/text/addresses';
import { createStore, type Store } from '@/ui/browser/store';

/**
 * What a share link brought behind the `#` of this page's address, '' where nothing did or it is dealt with. The
 * address loses it at once, so that it is in no history, and in no address that is copied on.
 */
export const arrivedShare: Store<string> = createStore(
  taken(),
  () => {
    // A link that is opened where the page is already there only changes the fragment.
    const take = () => {
      const text = taken();
      if (text !== '') arrivedShare.set(text);
    };
    window.addEventListener('hashchange', take);
    return () => window.removeEventListener('hashchange', take);
  },
  '',
);

function taken(): string {
  if (import.meta.env.SSR) return '';
  const { hash, pathname, search } = window.location;
  if (!hash.startsWith(`#${SHARE_MARK}`)) return '';
  window.history.replaceState(window.history.state, '', pathname + search);
  return hash;
}
