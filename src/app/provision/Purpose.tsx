import { target } from '@/api/call/target';
import { useWatched } from '@/ui/browser/use-watched';

/** What this page is for, and whether anything on it is real. */
export function Purpose() {
  const { kind } = useWatched(target);
  return (
    <p className="px-4 pt-4 text-sm text-muted md:px-8">
      Describe an app, know the hash it will be attested by, then create it in a confidential VM.{' '}
      {kind === 'cloud' ? (
        'What you create is real and costs money.'
      ) : (
        // Until it is known, its place is kept, so that nothing moves.
        <span className={`font-medium text-warn ${kind === 'sandbox' ? '' : 'invisible'}`}>
          Sandbox: nothing here is real.
        </span>
      )}
    </p>
  );
}
