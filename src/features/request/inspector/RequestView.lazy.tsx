import { omittedPaths, requestLines, type RequestLine } from '@/domain/request/serialize';
import { goToField } from '@/form/field-id';
import { factsOf } from '@/form/state/use-field';
import { CopyButton } from '@/ui/CopyButton';
import { Button } from '@/ui/Button';
import { downloadText } from '@/ui/browser/download';
import { Download, Share2 } from 'lucide-react';
import { memo, useMemo } from 'react';
import { useParts } from '@/features/request/derive/use-derived';
import { shareAsked } from '@/features/request/share-asked';
import { AsLines } from './AsLines';
import { FoldedText } from './FoldedText';
import { OriginLegend, OriginTag } from './OriginTag';

const ORIGINS = ['set', 'preset', 'default'] as const;

/** The exact text that will be sent, each line with where it comes from, and what is left out. */
export function RequestView() {
  const { text, form, request } = useParts('text', 'form', 'request');
  const lines = useMemo(() => requestLines(text, form), [text, form]);
  const omitted = useMemo(() => omittedPaths(request), [request]);
  return (
    <div className="p-4">
      <div className="mb-3 flex items-center gap-2">
        <p className="mr-auto min-w-0 truncate text-sm text-muted">
          <code className="font-mono text-xs" title="POST /api/v1/cvms/provision">
            POST /api/v1/cvms/provision
          </code>
        </p>
        <CopyButton what="request" text={() => text} />
        <Button
          size="small"
          aria-label="Download request"
          onClick={() => downloadText('provision-request.json', text)}
        >
          <Download aria-hidden size={14} />
          Download
        </Button>
        <Button size="small" onClick={() => shareAsked.set(true)}>
          <Share2 aria-hidden size={14} />
          Share…
        </Button>
      </div>
      <OriginLegend origins={ORIGINS} />
      <Lines lines={lines} />
      <AsLines request={request} />
      <h3 className="mt-5 text-sm font-medium">Left out ({omitted.length})</h3>
      <ul className="mt-1 space-y-1 text-[13px] text-muted">
        {omitted.map((path) => (
          <li key={path}>
            <button
              type="button"
              onClick={() => goToField(path)}
              className="min-h-6 font-mono text-xs text-ink hover:underline"
            >
              {path}
            </button>{' '}
            {factsOf(path).omitted}
          </li>
        ))}
      </ul>
    </div>
  );
}

const Lines = memo(function Lines({ lines }: { lines: RequestLine[] }) {
  return (
    <ol
      aria-label="Request body"
      className="overflow-x-auto rounded border border-line bg-surface py-2"
    >
      {lines.map((line, i) => (
        <li key={i} className="flex items-start gap-2 px-3 font-mono text-xs leading-6">
          <span className="min-w-0 flex-1 wrap-anywhere whitespace-pre-wrap">
            <FoldedText text={line.text} />
          </span>
          {line.origin && line.path !== undefined && (
            <OriginTag origin={line.origin} path={line.path} />
          )}
        </li>
      ))}
    </ol>
  );
});
