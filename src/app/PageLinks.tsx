import { FileSearch } from 'lucide-react';
import { Link } from 'wouter';
import { AUDIT_PATH, FORM_PATH, type Address } from '@/text/addresses';

/** The name of the console, which leads to the form, and the way to its other page. */
export function PageLinks({ page }: { page: Address['page'] }) {
  return (
    <nav aria-label="Pages" className="flex min-w-0 items-center gap-1">
      <Link
        href={FORM_PATH}
        aria-current={page === 'form' ? 'page' : undefined}
        className="rounded py-1 pr-2 text-sm font-semibold whitespace-nowrap hover:text-accent"
      >
        Provision Console
      </Link>
      <Link
        href={AUDIT_PATH}
        aria-current={page === 'audit' ? 'page' : undefined}
        title="Check a document and its hash; needs no key"
        className="flex h-8 items-center gap-1.5 rounded px-2 text-sm whitespace-nowrap text-muted hover:bg-raised hover:text-ink aria-[current=page]:bg-raised aria-[current=page]:text-ink"
      >
        <FileSearch aria-hidden size={14} className="shrink-0" />
        <span className={page === 'audit' ? '' : 'max-md:sr-only'}>Check a document</span>
      </Link>
    </nav>
  );
}
