import type { Address } from '@/text/addresses';

/** What the browser's tab says; a provision's page says it itself, by its name. */
export function titleOf({ page }: Address): string | undefined {
  switch (page) {
    case 'form':
      return withConsole();
    case 'audit':
      return withConsole('Check a document');
    case 'provision':
      return undefined;
    case 'nowhere':
      return withConsole('No such page');
  }
}

/** A page's own words before the console's name. */
export function withConsole(words?: string): string {
  return words === undefined ? 'Provision Console' : `${words} · Provision Console`;
}

/** The id of each page's heading, which takes the focus when one arrives there. */
export const HEADINGS: Record<Address['page'], string> = {
  form: 'page-title',
  audit: 'audit-title',
  provision: 'status-title',
  nowhere: 'nowhere-title',
};
