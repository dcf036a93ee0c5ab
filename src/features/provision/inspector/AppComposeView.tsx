import { utf8Length } from '@/domain/limits';
import { Button } from '@/ui/Button';
import { CopyButton } from '@/ui/CopyButton';
import { downloadText } from '@/ui/download';
import { Hash } from '@/ui/Hash';
import { Notice } from '@/ui/Notice';
import { Download } from 'lucide-react';
import { useDerived } from '@/features/provision/derived';
import { FoldedText } from './FoldedText';

/** The measured document as the server will write it, and the hash of exactly these bytes. */
export function AppComposeView() {
  const { prediction, behind } = useDerived();
  if (!prediction) {
    return (
      <p className="p-4 text-sm text-muted">
        {behind ? 'Working it out…' : 'Solve the problems in the compose section first.'}
      </p>
    );
  }
  const { text, hash, assumed } = prediction;
  return (
    <div className="space-y-4 p-4" aria-busy={behind}>
      <p className="text-sm text-muted">
        The app-compose document is what the hardware attests: keys sorted, no spaces, UTF-8. Its
        SHA-256 is the compose hash.
      </p>
      <div>
        <h3 className="text-sm font-medium">Predicted compose hash</h3>
        {hash === undefined ? (
          <p className="mt-1 text-sm">
            Not knowable before: the server adds its own pre-launch script. Send your own script, or
            none, to know the hash.
          </p>
        ) : (
          <p className="mt-1 text-sm">
            <Hash value={hash} />
          </p>
        )}
      </div>
      {assumed.length > 0 && (
        <Notice tone="info" title="Assumed values">
          <p>
            The request leaves these to the API, and the prediction assumes today’s documented
            defaults: <span className="font-mono text-xs">{assumed.join(', ')}</span>
          </p>
        </Notice>
      )}
      <div className="flex flex-wrap items-center gap-2">
        <p className="mr-auto text-sm text-muted tabular-nums">
          {utf8Length(text).toLocaleString('en')} bytes
          {hash === undefined && ', without the server’s script'}
        </p>
        <CopyButton what="app compose" text={() => text} />
        <Button
          size="small"
          aria-label="Download app compose"
          onClick={() => downloadText('app-compose.json', text)}
        >
          <Download aria-hidden size={14} />
          Download
        </Button>
      </div>
      <Members document={prediction.document} />
    </div>
  );
}

function Members({ document }: { document: Record<string, unknown> }) {
  const keys = Object.keys(document).sort();
  return (
    <dl className="rounded border border-line bg-surface py-2 font-mono text-xs leading-5">
      {keys.map((key) => (
        <div key={key} className="px-3 whitespace-pre-wrap">
          <dt className="inline text-muted">{key}: </dt>
          <dd className="inline break-words">
            <FoldedText text={JSON.stringify(document[key])} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
