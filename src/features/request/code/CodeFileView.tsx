import type { CodeFile } from '@/domain/exchange/export/code-target';
import { CopyButton } from '@/ui/CopyButton';
import { Button } from '@/ui/Button';
import { downloadText } from '@/ui/browser/download';
import { Download } from 'lucide-react';

/** Enough to read; every character of it is copied or downloaded. */
const SHOWN = 20_000;

/** One file of code, to read, copy and download. */
export function CodeFileView({ file: { name, text } }: { file: CodeFile }) {
  const hidden = text.length - SHOWN;
  return (
    <section aria-label={name}>
      <div className="mb-1 flex flex-wrap items-center gap-2">
        <h3 className="mr-auto min-w-0 truncate font-mono text-xs">{name}</h3>
        <CopyButton what={name} text={() => text} />
        <Button
          size="small"
          aria-label={`Download ${name}`}
          onClick={() => downloadText(name, text, 'text/plain')}
        >
          <Download aria-hidden size={14} />
          Download
        </Button>
      </div>
      <pre
        tabIndex={0}
        aria-label={`Text of ${name}`}
        className="max-h-96 overflow-auto rounded border border-line bg-surface p-3 font-mono text-xs leading-5 whitespace-pre"
      >
        {hidden <= 0 ? text : `${text.slice(0, SHOWN)}\n… ${hidden.toLocaleString('en')} more`}
      </pre>
    </section>
  );
}
