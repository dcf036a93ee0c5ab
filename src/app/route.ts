import { createStore } from '@/ui/browser/store';

/** The pages and where they live; any other address is the form. */
export const PATHS = { provision: '/', audit: '/audit' } as const;

export type Page = keyof typeof PATHS;

const TITLES: Record<Page, string> = {
  provision: 'Provision Console',
  audit: 'Check a document · Provision Console',
};

interface Place {
  page: Page;
  /** The pages that were shown since the start: what is typed there is kept while another is shown. */
  seen: readonly Page[];
}

const place = createStore<Place>({ page: here(), seen: [here()] });

function here(): Page {
  return window.location.pathname.replace(/\/+$/, '') === PATHS.audit ? 'audit' : 'provision';
}

function arrive(): void {
  const page = here();
  const before = place.get();
  if (page === before.page) return;
  document.title = TITLES[page];
  place.set({ page, seen: [...new Set([...before.seen, page])] });
}

document.title = TITLES[place.get().page];
window.addEventListener('popstate', arrive);

/** Where the console is: one address per page, so that each can be linked and the back button works. */
export const route = {
  get: place.get,
  subscribe: place.subscribe,
  go(page: Page) {
    if (page === place.get().page) return;
    window.history.pushState(null, '', PATHS[page]);
    arrive();
    window.scrollTo(0, 0);
  },
};
