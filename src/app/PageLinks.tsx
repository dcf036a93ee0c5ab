import { FileSearch, Server, type LucideIcon } from 'lucide-react';
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
        Provision Console
      </Link>
      <PageLink
        href={MACHINES_PATH}
        icon={Server}
        isHere={page === 'machines'}
        title="What runs in your workspace"
      >
        Machines
      </PageLink>
      <PageLink
        href={AUDIT_PATH}
        icon={FileSearch}
        isHere={page === 'audit'}
        isRoomy
        title="Check a document and its hash; needs no key"
      >
        Check a document
      </PageLink>
    </nav>
  );
}

interface PageLinkProps {
  href: string;
  icon: LucideIcon;
  isHere: boolean;
  /** The bar has nothing beside the links here, so that the name has room on a phone too. */
  isRoomy?: boolean;
  title: string;
  children: string;
}

function PageLink({ href, icon: Icon, isHere, isRoomy, title, children }: PageLinkProps) {
  return (
    <Link
      href={href}
      aria-current={isHere ? 'page' : undefined}
      title={title}
      className="flex h-8 items-center gap-1.5 rounded px-2 text-sm whitespace-nowrap text-muted max-md:px-1.5 hover:bg-raised hover:text-ink aria-[current=page]:bg-raised aria-[current=page]:text-ink"
    >
      <Icon aria-hidden size={14} className="shrink-0" />
      <span className={isHere && isRoomy ? '' : 'max-md:sr-only'}>{children}</span>
    </Link>
  );
}
