import { CopyButton } from '@/ui/CopyButton';
import { Button } from '@/ui/Button';
import { downloadText } from '@/ui/browser/download';
import { Download } from 'lucide-react';

/** Digits of the encrypted values that are shown at each end. */
const SHOWN = 12;

/** The exact text of the create call; the encrypted values are folded on screen and whole in every copy. */
export function CommitPreview({ text }: { text: string }) {
  return (
    <div className="rounded border border-line">
      <div className="flex flex-wrap items-center gap-2 border-b border-line px-3 py-1.5">
        <p className="mr-auto text-[13px] text-muted">
          <code className="font-mono text-xs text-ink">POST /api/v1/cvms</code>, exactly what is
          sent
        </p>
        <CopyButton what="create request" text={() => text} />
        <Button
          size="small"
          aria-label="Download create request"
          onClick={() => downloadText('create-request.json', text)}
        >
          <Download aria-hidden size={14} />
          Download
        </Button>
      </div>
      <pre
        tabIndex={0}
        aria-label="Create request body"
        className="max-h-72 overflow-auto p-3 font-mono text-xs leading-5 break-all whitespace-pre-wrap"
      >
        {folded(text)}
      </pre>
    </div>
  );
}

/** The one long line is shortened; everything else is shown as it is sent. */
function folded(text: string): string {
  return text.replace(
    /^( {2}"encrypted_env": ")([0-9a-f]+)"/m,
    (whole, start: string, hex: string) =>
      hex.length <= 4 * SHOWN
        ? whole
        : `${start}${hex.slice(0, SHOWN)} … ${(hex.length / 2).toLocaleString('en')} encrypted bytes … ${hex.slice(-SHOWN)}"`,
  );
}
