import { App } from '@/app/App';
import { titleOf, withConsole } from '@/app/pages';
import { PAGE_FILES, provisionPath, readAddress } from '@/text/addresses';
import { StrictMode } from 'react';
import { prerender } from 'react-dom/static';

/** An address of each page; of a provision's page any will do, for it is drawn anew. */
const ADDRESSES: Record<keyof typeof PAGE_FILES, string> = {
  form: '/',
  audit: '/audit',
  machines: '/cvms',
  provision: provisionPath('0'),
  nowhere: '/nowhere',
};
const PAGES = Object.keys(ADDRESSES) as (keyof typeof ADDRESSES)[]; // the record is exhaustive

/**
 * Every page as it is before any code of it runs: the file it goes into, its title, and what goes into #root,
 * which `main.tsx` brings to life. Throws what a part of a page threw.
 */
export function drawPages(): Promise<{ file: string; title: string; root: string }[]> {
  return Promise.all(
    PAGES.map(async (page) => {
      const path = ADDRESSES[page];
      return {
        file: PAGE_FILES[page],
        title: titleOf(readAddress(path)) ?? withConsole(),
        root: `<div data-built="${page}">${await htmlAt(path)}</div>`,
      };
    }),
  );
}

async function htmlAt(path: string): Promise<string> {
  const errors: unknown[] = [];
  const { prelude } = await prerender(
    <StrictMode>
      <App path={path} />
    </StrictMode>,
    {
      // Whole, in the order of the page: pieces moved into place need a script in the page, which its policy forbids.
      progressiveChunkSize: Infinity,
      onError: (error) => void errors.push(error),
    },
  );
  const html = await new Response(prelude).text();
  if (errors.length > 0) throw new AggregateError(errors, `The page at ${path} cannot be drawn.`);
  return html;
}
