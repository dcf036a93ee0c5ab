import { provisionPath } from '@/text/addresses';
import { HEADINGS } from '@/app/pages';
import { history } from '@/features/result/history/history';
import { exactTime, onDay } from '@/text/dates';
import { Button } from '@/ui/Button';
import { focusWhenShown } from '@/ui/browser/focus';
import { useWatched } from '@/ui/browser/use-watched';
import { Link } from 'wouter';

/** Enough to find the one that was meant; the form's History lists them all. */
const SHOWN = 10;

/** Said of an id that this browser has no answer for, with those that it has. */
export function UnknownProvision({ onOpenForm }: { onOpenForm: () => void }) {
  const { records } = useWatched(history);
  return (
    <main className="mx-auto w-full max-w-3xl flex-1 space-y-4 px-4 py-8 text-sm">
      <h1
        id={HEADINGS.provision}
        ref={focusWhenShown}
        tabIndex={-1}
        className="text-xl font-semibold outline-none"
      >
        This browser has no such provision
      </h1>
      <p className="max-w-[75ch] text-muted">
        A provision is kept in the browser that made it, so its address leads nowhere in another
        one. It may also have been forgotten here, or made room for newer ones. A machine that was
        created from it is not affected.
      </p>
      {records.length > 0 && (
        <section aria-labelledby="known-title" className="space-y-1">
          <h2 id="known-title" className="font-medium">
            Provisions of this browser
          </h2>
          <ul>
            {records.slice(0, SHOWN).map(({ id, label, at }) => (
              <li key={id}>
                <Link
                  href={provisionPath(id)}
                  className="inline-block min-h-6 break-words text-accent underline underline-offset-2"
                >
                  {label}
                </Link>{' '}
                <time
                  dateTime={new Date(at).toISOString()}
                  title={exactTime(at)}
                  className="text-muted"
                >
                  {onDay(at)}
                </time>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Button onClick={onOpenForm}>Back to the form</Button>
    </main>
  );
}
