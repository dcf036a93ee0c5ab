import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/overlay/Dialog';
import { Notice } from '@/ui/Notice';
import { Tag, type Tone } from '@/ui/Tag';
import type { ImportPreview, PreviewLine } from './pending-import';

interface DotenvDialogProps {
  preview: ImportPreview;
  onApply: () => void;
  onCancel: () => void;
}

const TONES: Record<PreviewLine['action'], Tone> = {
  added: 'good',
  changed: 'accent',
  same: 'plain',
  skipped: 'warn',
};

const SHOWN = 200;

/** What taking over a .env text would do, line by line and without a value, before it does it. */
export function DotenvDialog({ preview, onApply, onCancel }: DotenvDialogProps) {
  const { lines, counts, problems, problemCount, stoppedAt, fault } = preview;
  const taken = counts.added + counts.changed;
  const nothing = taken === 0 ? 'Nothing in it would change the secrets.' : undefined;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onCancel()}
      title="Take over .env text"
      description={`${inWords(counts)}. Values stay hidden.`}
    >
      <div className="space-y-3">
        {(fault ?? nothing) !== undefined && (
          <Notice tone={fault === undefined ? 'info' : 'bad'}>{fault ?? nothing}</Notice>
        )}
        {problemCount > 0 && (
          <Notice tone="warn" title={`Not understood: ${lineCount(problemCount)}`}>
            <ul>
              {problems.slice(0, 10).map(({ line, message }) => (
                <li key={line}>
                  Line {line}: {message}
                </li>
              ))}
              {problemCount > 10 && <li>and {problemCount - 10} more</li>}
            </ul>
          </Notice>
        )}
        {stoppedAt !== undefined && (
          <Notice tone="warn">
            Reading stopped at line {stoppedAt.toLocaleString('en')}: there is ten times more than
            the machine takes.
          </Notice>
        )}
        {lines.length > 0 && (
          <ul
            aria-label="What it does"
            // Scrolls by itself, so it must be reachable by keyboard.
            tabIndex={0}
            className="max-h-[38vh] divide-y divide-line overflow-auto rounded border border-line"
          >
            {lines.slice(0, SHOWN).map((line) => (
              <Line key={line.line} {...line} />
            ))}
            {lines.length > SHOWN && (
              <li className="px-3 py-2 text-sm text-muted">
                and {(lines.length - SHOWN).toLocaleString('en')} more
              </li>
            )}
          </ul>
        )}
        <div className="flex flex-wrap justify-end gap-2">
          <Button onClick={onCancel}>Cancel</Button>
          <Button look="primary" disabled={taken === 0 || fault !== undefined} onClick={onApply}>
            {applyLabel(counts)}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

function Line({ line, name, action, reason, remarks }: PreviewLine) {
  return (
    <li className="px-3 py-1.5 text-sm">
      <div className="flex items-center gap-2">
        <span className="min-w-0 flex-1 truncate font-mono text-[13px]">{name}</span>
        <span className="text-xs text-faint">line {line}</span>
        <Tag tone={TONES[action]}>{action}</Tag>
      </div>
      {reason !== undefined && <p className="text-[13px] text-muted">{reason}</p>}
      {remarks.map((remark) => (
        <p key={remark} className="text-[13px] text-warn">
          {remark}
        </p>
      ))}
    </li>
  );
}

const lineCount = (count: number) => `${count.toLocaleString('en')} line${count === 1 ? '' : 's'}`;

function inWords({ added, changed, same, skipped }: ImportPreview['counts']): string {
  const parts = [
    `${added} added`,
    `${changed} changed`,
    ...(same > 0 ? [`${same} the same`] : []),
    ...(skipped > 0 ? [`${skipped} skipped`] : []),
  ];
  return parts.join(', ');
}

function applyLabel({ added, changed }: ImportPreview['counts']): string {
  if (changed === 0) return added === 1 ? 'Add 1 secret' : `Add ${added} secrets`;
  if (added === 0) return changed === 1 ? 'Change 1 secret' : `Change ${changed} secrets`;
  return `Add ${added} and change ${changed}`;
}
