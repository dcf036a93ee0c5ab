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

let place: Place = { page: here(), seen: [here()] };
const listeners = new Set<() => void>();

function here(): Page {
  return window.location.pathname.replace(/\/+$/, '') === PATHS.audit ? 'audit' : 'provision';
}

function arrive(): void {
  const page = here();
  if (page === place.page) return;
  place = { page, seen: [...new Set([...place.seen, page])] };
  document.title = TITLES[page];
  for (const listener of listeners) listener();
}

document.title = TITLES[place.page];
window.addEventListener('popstate', arrive);

/** Where the console is: one address per page, so that each can be linked and the back button works. */
export const route = {
  get: (): Place => place,
  subscribe(listener: () => void) {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  go(page: Page) {
    if (page === place.page) return;
    window.history.pushState(null, '', PATHS[page]);
    arrive();
    window.scrollTo(0, 0);
  },
};
