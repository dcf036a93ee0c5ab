import { focusOn } from '@/ui/browser/focus';

/** Past the bar and the rail, for who comes by keyboard; out of sight until it has the focus. */
export function SkipLink({ to }: { to: string }) {
  return (
    <a
      href={`#${to}`}
      onClick={(event) => {
        // The address stays what it is.
        event.preventDefault();
        focusOn(to);
      }}
      className="sr-only z-40 rounded bg-surface px-3 py-1.5 text-sm text-accent focus:not-sr-only focus:fixed focus:top-1.5 focus:left-2"
    >
      Skip to the content
    </a>
  );
}
