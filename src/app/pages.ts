import type { Address } from '@/text/addresses';

/** What the browser's tab says; the pages of provisions and machines say it themselves, by its name. */
export function titleOf(address: Address): string | undefined {
  switch (address.page) {
    case 'form':
      return withConsole();
    case 'audit':
      return withConsole('Check a document');
    case 'machines':
      return address.id === undefined ? withConsole('Machines') : undefined;
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
  machines: 'machines-title',
  provision: 'status-title',
  nowhere: 'nowhere-title',
};
