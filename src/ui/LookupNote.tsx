import { KeyRound, LoaderCircle, RefreshCw, TriangleAlert, Unplug } from 'lucide-react';

interface LookupNoteProps {
  kind: 'loading' | 'ready' | 'empty' | 'stale' | 'failed' | 'no-key' | 'no-api';
  words: string;
  retry: () => unknown;
}

const ICONS = {
  loading: LoaderCircle,
  ready: RefreshCw,
  empty: TriangleAlert,
  stale: TriangleAlert,
  failed: TriangleAlert,
  'no-key': KeyRound,
  'no-api': Unplug,
};

/** How a look-up stands, in one line, with the way to ask again; nothing while all is well. */
export function LookupNote({ kind, words, retry }: LookupNoteProps) {
  const Icon = ICONS[kind];
  const again = kind === 'failed' || kind === 'stale' || kind === 'empty';
  return (
    <div role="status">
      {words !== '' && (
        <p
          className={`flex min-h-6 flex-wrap items-center gap-x-2 text-[13px] ${kind === 'loading' ? 'text-muted' : 'text-warn'}`}
        >
          <Icon aria-hidden size={14} className={kind === 'loading' ? 'animate-spin' : ''} />
          {words}
          {again && (
            <button
              type="button"
              className="min-h-6 text-accent underline underline-offset-2"
              onClick={() => void retry()}
            >
              Try again
            </button>
          )}
        </p>
      )}
    </div>
  );
}
