import type { Brought } from '@/display/import-door';
import { Clauses } from '@/display/Clauses';
import type { ImportMode } from '@/domain/exchange/import/merge-request';
import { inSeries } from '@/domain/schema/in-series';
import { countOf } from '@/text/count-words';
import { Button } from '@/ui/Button';
import { Segmented } from '@/ui/input/Segmented';
import { use, useState } from 'react';
import { ImportHash } from './ImportHash';
import { ImportReport } from './ImportReport';
import { ImportSources } from './ImportSources';
import type { Prepared } from './prepared';

interface ImportAnswerProps {
  answer: Promise<Prepared | { refusal: string }>;
  onBring: (brought: Brought) => void;
  onOther: () => void;
  onCancel: () => void;
  onTake: (mode: ImportMode) => void;
}

/** What came of what was brought: a preview, or why there is none. */
export function ImportAnswer({ answer, onBring, ...acts }: ImportAnswerProps) {
  const found = use(answer);
  if ('refusal' in found) return <ImportSources refusal={found.refusal} onBring={onBring} />;
  return <ImportPreview prepared={found} {...acts} />;
}

const MODES = [
  { value: 'merge', label: 'Merge' },
  { value: 'replace', label: 'Replace' },
];
const MEANS: Record<ImportMode, string> = {
  merge:
    'Fields that it names take the place of yours, the compose text as a whole. The rest stays.',
  replace: 'The form then holds this and nothing else.',
};
const DOES: Record<ImportMode, string> = {
  merge: 'Merge into the form',
  replace: 'Replace the form',
};

type ImportPreviewProps = Omit<ImportAnswerProps, 'answer' | 'onBring'> & { prepared: Prepared };

function ImportPreview({ prepared, onOther, onCancel, onTake }: ImportPreviewProps) {
  const { titles, report, names, given, outcomes, suggested, hashHow } = prepared;
  const [mode, setMode] = useState<ImportMode>(suggested);
  const { changes, stays, hash } = outcomes[mode];
  const gone = mode === 'replace' ? given.filter((name) => !names.includes(name)) : [];
  return (
    <div className="space-y-4 text-sm">
      <p role="status" className="font-medium">
        {inSeries(titles)}
      </p>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span id="import-mode" className="sr-only">
          What becomes of the form
        </span>
        <Segmented
          name="import-mode"
          labelledBy="import-mode"
          value={mode}
          options={MODES}
          onChange={(next) => setMode(next === 'replace' ? 'replace' : 'merge')}
        />
        <p className="min-w-60 flex-1 text-muted">{MEANS[mode]}</p>
      </div>
      <section aria-labelledby="import-changes">
        <h3 id="import-changes" className="font-medium">
          {changes.length === 0
            ? 'Nothing in the request would change'
            : `What changes in the request (${changes.length})`}
        </h3>
        {changes.length > 0 && (
          <ul
            // Scrolls by itself, so it must be reachable by keyboard.
            tabIndex={0}
            aria-labelledby="import-changes"
            className="mt-1.5 max-h-[24vh] divide-y divide-line overflow-auto rounded border border-line"
          >
            {changes.map((words) => (
              <li key={words} className="px-3 py-1.5 break-words">
                <Clauses words={words} />
              </li>
            ))}
          </ul>
        )}
        {stays.length > 0 && (
          <p className="mt-1.5 text-muted">Stays as you set it: {inSeries(stays)}.</p>
        )}
      </section>
      {names.length > 0 && (
        <p className="break-words">
          {countOf(names.length, 'value')} of variables: {inSeries(names)}. They go to the table of
          variables, in this page’s memory only; their names are allowed.
        </p>
      )}
      {gone.length > 0 && (
        <p className="break-words text-warn">Values that you typed go: {inSeries(gone)}.</p>
      )}
      {hash && <ImportHash comparison={hash} how={hashHow ?? ''} />}
      <ImportReport report={report} />
      <div className="sticky -bottom-5 -mb-5 flex flex-wrap justify-end gap-2 border-t border-line bg-surface py-3">
        <Button look="quiet" className="mr-auto" onClick={onOther}>
          Something else…
        </Button>
        <Button onClick={onCancel}>Cancel</Button>
        <Button look="primary" onClick={() => onTake(mode)}>
          {DOES[mode]}
        </Button>
      </div>
    </div>
  );
}
