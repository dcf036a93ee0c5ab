import { inSeries } from '@/domain/schema/in-series';
import { sourceTitles } from '@/domain/exchange/import/imported';
import type { ImportMode } from '@/domain/exchange/import/merge-request';
import { Button } from '@/ui/Button';
import { Segmented } from '@/ui/input/Segmented';
import { useState } from 'react';
import { ImportChanges } from './ImportChanges';
import { ImportHash, type ScriptHere } from './ImportHash';
import { ImportReport } from './ImportReport';
import { ImportText, WholeRequest } from './ImportText';
import type { Prepared } from './prepared';

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

export interface BroughtPreviewProps {
  prepared: Prepared;
  script: ScriptHere;
  onOther: () => void;
  onCancel: () => void;
  onTake: (mode: ImportMode) => void;
}

/** What an import would do, in either of its two ways, before anything changes. */
export function BroughtPreview({
  prepared,
  script,
  onOther,
  onCancel,
  onTake,
}: BroughtPreviewProps) {
  const { titles, report, names, given, outcomes, suggested } = prepared;
  const [mode, setMode] = useState<ImportMode>(suggested);
  const { changes, stays, text, form } = outcomes[mode];
  const gone = mode === 'replace' ? given.filter((name) => !names.includes(name)) : [];
  return (
    <div className="space-y-4 text-sm">
      <p role="status" className="font-medium">
        {sourceTitles(titles)}
      </p>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span id="import-mode" className="sr-only">
          How it is taken
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
      <ImportChanges changes={changes} stays={stays} />
      {text && <ImportText {...text} />}
      {names.length > 0 && (
        <p className="break-words">
          Values of variables: {inSeries(names)}. They go to the table of variables, in this page’s
          memory only; their names are allowed.
        </p>
      )}
      {gone.length > 0 && (
        <p className="break-words text-warn">Values that you typed go: {inSeries(gone)}.</p>
      )}
      <ImportHash key={mode} prepared={prepared} mode={mode} script={script} />
      <ImportReport report={report} />
      <WholeRequest form={form} />
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
