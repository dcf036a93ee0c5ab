import {
  omittedPaths,
  requestLines,
  type Origin,
  type RequestLine,
} from '@/domain/request/serialize';
import { labelOf } from '@/domain/request/labels';
import { goToField } from '@/form/field-id';
import { factsOf } from '@/form/use-field';
import { CopyButton } from '@/ui/CopyButton';
import { Button } from '@/ui/Button';
import { downloadText } from '@/ui/browser/download';
import { Tag, type Tone } from '@/ui/Tag';
import { Download } from 'lucide-react';
import { memo, useMemo } from 'react';
import { useParts } from '@/features/request/derive/use-derived';
import { FoldedText } from './FoldedText';

const ORIGINS: Record<Origin, { word: string; tone?: Tone; title: string }> = {
  set: { word: 'set', tone: 'accent', title: 'You set this' },
  preset: { word: 'preset', title: 'The console’s choice; change it if you like' },
  default: { word: 'default', title: 'The API’s default, written out' },
};

/** The exact text that will be sent, each line with where it comes from, and what is left out. */
export function RequestView() {
  const { text, form, request } = useParts('text', 'form', 'request');
  const lines = useMemo(() => requestLines(text, form), [text, form]);
  const omitted = useMemo(() => omittedPaths(request), [request]);
  return (
    <div className="p-4">
      <div className="mb-3 flex flex-wrap items-center gap-2">
        <p className="mr-auto text-sm text-muted">
          <code className="font-mono text-xs">POST /api/v1/cvms/provision</code>
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
      </div>
      <Lines lines={lines} />
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
          <span className="min-w-0 flex-1 whitespace-pre-wrap">
            <FoldedText text={line.text} />
          </span>
          {line.origin && line.path && <Mark origin={line.origin} path={line.path} />}
        </li>
      ))}
    </ol>
  );
});

function Mark({ origin, path }: { origin: Origin; path: string }) {
  const { word, tone, title } = ORIGINS[origin];
  return (
    <button
      type="button"
      title={`${title}. Go to ${labelOf(path)}`}
      aria-label={`${word}: go to ${labelOf(path)}`}
      className="flex min-h-6 shrink-0 items-center rounded-sm"
      onClick={() => goToField(path)}
    >
      {tone ? (
        <Tag tone={tone}>{word}</Tag>
      ) : (
        <span className="px-1.5 font-sans text-[11px] text-faint">{word}</span>
      )}
    </button>
  );
}
