import { FileSearch } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { AUDIT_PATH, FORM_PATH, MACHINES_PATH, type Address } from '@/text/addresses';

/** The name of the console, which leads to the form, and the ways to its other pages. */
export function PageLinks({ page }: { page: Address['page'] }) {
  return (
    <nav aria-label="Pages" className="flex min-w-0 items-center gap-1">
      <Link
        href={FORM_PATH}
        aria-current={page === 'form' ? 'page' : undefined}
        className="rounded py-1 pr-2 text-sm max-md:pr-0.5 font-semibold whitespace-nowrap hover:text-accent"
      >
        Provision<span className="max-md:sr-only"> Console</span>
      </Link>
      <PageLink href={MACHINES_PATH} sign="≡" isHere={page === 'machines'}>
        Machines
      </PageLink>
      <PageLink
        href={AUDIT_PATH}
        sign={<FileSearch size={14} />}
        isHere={page === 'audit'}
        title="Check a document and its hash; needs no key"
      >
        Check a document
      </PageLink>
    </nav>
  );
}

interface PageLinkProps {
  href: string;
  /** Stands for the name where there is no room for it. */
  sign: ReactNode;
  isHere: boolean;
  title?: string;
  children: string;
}

function PageLink({ href, sign, isHere, title, children }: PageLinkProps) {
  return (
    <Link
      href={href}
      aria-current={isHere ? 'page' : undefined}
      title={title}
      className="flex h-8 items-center gap-1.5 rounded px-2 text-sm whitespace-nowrap text-muted max-md:px-1.5 hover:bg-raised hover:text-ink aria-[current=page]:bg-raised aria-[current=page]:text-ink"
    >
      <span aria-hidden className="shrink-0">
        {sign}
      </span>
      <span className="max-md:sr-only">{children}</span>
    </Link>
  );
}
