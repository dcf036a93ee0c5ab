import { focusWhenShown } from '@/ui/browser/focus';
import { Link } from 'wouter';
import { AUDIT_PATH, FORM_PATH } from '@/text/addresses';
import { HEADINGS } from './pages';

/** Said of an address that no page has, with the ways on. */
export function NowherePage() {
  return (
    <main className="mx-auto w-full max-w-3xl flex-1 space-y-4 px-4 py-8 text-sm">
      <h1
        id={HEADINGS.nowhere}
        ref={focusWhenShown}
        tabIndex={-1}
        className="text-xl font-semibold outline-none"
      >
        There is no page at this address
      </h1>
      <p className="max-w-[75ch] text-muted">
        It may have been mistyped, or cut off where it was copied. What you typed in the form is
        kept.
      </p>
      <p className="flex flex-wrap gap-x-4 gap-y-1">
        <Link href={FORM_PATH} className={LINK}>
          Go to the form
        </Link>
        <Link href={AUDIT_PATH} className={LINK}>
          Go to Check a document
        </Link>
      </p>
    </main>
  );
}

const LINK = 'inline-block min-h-6 text-accent underline underline-offset-2';
