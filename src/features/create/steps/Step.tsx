import { Tag, type Tone } from '@/ui/Tag';
import { Check, Minus } from 'lucide-react';
import type { ReactNode } from 'react';

/** How a step stands. `skipped` is a step that this app does not need, `left-out` one that the person passed over,
 * `unknown` one that may have been done where this page cannot see it. */
export type StepState = 'done' | 'now' | 'waiting' | 'skipped' | 'left-out' | 'stopped' | 'unknown';

const WORDS: Record<StepState, { word: string; tone: Tone }> = {
  done: { word: 'done', tone: 'good' },
  now: { word: 'to do', tone: 'accent' },
  waiting: { word: 'waiting', tone: 'plain' },
  skipped: { word: 'not needed', tone: 'plain' },
  'left-out': { word: 'left out', tone: 'plain' },
  stopped: { word: 'stopped', tone: 'bad' },
  unknown: { word: 'not known here', tone: 'plain' },
};

interface StepProps {
  id: string;
  number: number;
  title: string;
  state: StepState;
  /** What is missing, or what came of it, in one sentence. */
  summary?: ReactNode;
  children?: ReactNode;
}

/** One step: its number, how it stands in words, and everything needed to do it. */
export function Step({ id, number, title, state, summary, children }: StepProps) {
  const { word, tone } = WORDS[state];
  return (
    <li
      aria-current={state === 'now' ? 'step' : undefined}
      className="grid grid-cols-[1.75rem_minmax(0,1fr)] gap-x-3 pb-6 last:pb-0"
    >
      <div aria-hidden className="flex flex-col items-center">
        <Marker number={number} state={state} />
        <span className="mt-1 w-px flex-1 bg-line" />
      </div>
      <section aria-labelledby={`step-${id}`} className="min-w-0">
        <div className="flex min-h-7 flex-wrap items-center gap-x-2 gap-y-1">
          <h3 id={`step-${id}`} tabIndex={-1} className="text-sm font-medium">
            <span className="sr-only">Step {number}: </span>
            {title}
          </h3>
          <Tag tone={tone}>{word}</Tag>
        </div>
        {summary !== undefined && <p className="text-[13px] leading-5 text-muted">{summary}</p>}
        {children !== undefined && <div className="mt-3 space-y-3">{children}</div>}
      </section>
    </li>
  );
}

const MARKERS: Record<StepState, string> = {
  done: 'border-good bg-good-soft text-good',
  now: 'border-accent bg-accent text-accent-ink',
  waiting: 'border-line text-muted',
  skipped: 'border-line text-muted',
  'left-out': 'border-line text-muted',
  stopped: 'border-bad bg-bad-soft text-bad',
  unknown: 'border-line text-muted',
};

function Marker({ number, state }: { number: number; state: StepState }) {
  const isPassed = state === 'skipped' || state === 'left-out';
  return (
    <span
      className={`flex size-7 items-center justify-center rounded-full border text-xs font-medium tabular-nums ${MARKERS[state]}`}
    >
      {state === 'done' && <Check size={14} />}
      {isPassed && <Minus size={14} />}
      {state !== 'done' && !isPassed && number}
    </span>
  );
}
