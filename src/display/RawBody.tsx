import { CopyButton } from '@/ui/CopyButton';

/** Enough to read; the whole of it can be copied. */
const SHOWN = 20_000;

/** A body as it came, as text only. */
export function RawBody({ raw }: { raw: string }) {
  return (
    <div className="space-y-2">
      <CopyButton what="raw answer" text={() => raw} />
      <pre
        tabIndex={0}
        aria-label="Raw answer"
        className="max-h-80 overflow-auto rounded border border-line bg-surface p-3 font-mono text-xs break-all whitespace-pre-wrap text-ink"
      >
        {raw.slice(0, SHOWN)}
        {raw.length > SHOWN && `\n… ${(raw.length - SHOWN).toLocaleString('en')} more characters`}
      </pre>
    </div>
  );
}
