import { FileSearch } from 'lucide-react';
import type { MouseEvent } from 'react';
import { changeAndFocus } from '@/ui/browser/focus';
import { PATHS, route, type Page } from './route';

/** The page's title takes the focus, as after a real navigation. */
const TITLES: Record<Page, string> = { provision: 'page-title', audit: 'audit-title' };

/** The name of the console, which leads to the form, and the way to its other page. */
export function PageLinks({ page }: { page: Page }) {
  return (
    <nav aria-label="Pages" className="flex min-w-0 items-center gap-1">
      <a
        {...linkTo('provision', page)}
        className="rounded py-1 pr-2 text-sm font-semibold whitespace-nowrap hover:text-accent"
      >
        Provision Console
      </a>
      <a
        {...linkTo('audit', page)}
        title="Check a document and its hash; needs no key"
        className="flex h-8 items-center gap-1.5 rounded px-2 text-sm whitespace-nowrap text-muted hover:bg-raised hover:text-ink aria-[current=page]:bg-raised aria-[current=page]:text-ink"
      >
        <FileSearch aria-hidden size={14} className="shrink-0" />
        <span className={page === 'audit' ? '' : 'max-md:sr-only'}>Check a document</span>
      </a>
    </nav>
  );
}

/** A plain link: opening it in another tab stays the browser's business. */
function linkTo(to: Page, page: Page) {
  return {
    href: PATHS[to],
    ...(to === page && { 'aria-current': 'page' as const }),
    onClick(event: MouseEvent) {
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      changeAndFocus(
        () => route.go(to),
        () => TITLES[to],
      );
    },
  };
}
