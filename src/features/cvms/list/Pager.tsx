import { Button } from '@/ui/Button';

interface PagerProps {
  page: number;
  pages: number;
  onChange: (page: number) => void;
}

/** Leads through the pages of a long list; nothing where there is one. */
export function Pager({ page, pages, onChange }: PagerProps) {
  if (pages <= 1) return null;
  return (
    <nav aria-label="Pages of the list" className="flex items-center gap-3 text-sm">
      <Button aria-disabled={page === 1} onClick={() => page > 1 && onChange(page - 1)}>
        Previous
      </Button>
      <p role="status" className="text-muted tabular-nums">
        Page {page} of {pages}
      </p>
      <Button aria-disabled={page === pages} onClick={() => page < pages && onChange(page + 1)}>
        Next
      </Button>
    </nav>
  );
}
