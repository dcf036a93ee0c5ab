import { machinePath } from '@/text/addresses';
import { focusWhenShown } from '@/ui/browser/focus';
import type { ReactNode } from 'react';
import { Link } from 'wouter';

interface PlainChangeProps {
  heading: string;
  title: string;
  machine: string;
  children: ReactNode;
}

/** The page of a change without a form: its heading, and the way to the machine. */
export function PlainChange({ heading, title, machine, children }: PlainChangeProps) {
  return (
    <main className="mx-auto w-full max-w-4xl flex-1 space-y-4 px-4 py-6 md:px-8">
      <h1
        id={heading}
        ref={focusWhenShown}
        tabIndex={-1}
        className="text-xl font-semibold break-words outline-none"
      >
        {title}
      </h1>
      {children}
      <p className="text-sm">
        <Link
          href={machinePath(machine)}
          className="inline-block min-h-6 text-accent underline underline-offset-2"
        >
          The machine’s page
        </Link>
      </p>
    </main>
  );
}
