import { Check, Minus, X } from 'lucide-react';
import type { ReactNode, Ref } from 'react';

export type StageTone = 'accent' | 'good' | 'warn' | 'bad';

export interface TrailStep {
  word: string;
  /** `passed` is a step that was left out, `unknown` one that may have been done elsewhere. */
  state: 'done' | 'now' | 'open' | 'passed' | 'failed' | 'unknown';
}

interface StageHeadingProps {
  /** Of the heading. */
  id: string;
  ref?: Ref<HTMLHeadingElement>;
  name: string;
  stage: { word: string; tone: StageTone };
  /** The way it has come; none where there is nothing to say of it. */
  trail?: readonly TrailStep[];
  /** What the state means, in a sentence or two. */
  children: ReactNode;
}

const INKS: Record<StageTone, string> = {
  accent: 'text-accent',
  good: 'text-good',
  warn: 'text-warn',
  bad: 'text-bad',
};

/** Whose page it is, how it stands, and which way it has come. */
export function StageHeading({ id, ref, name, stage, trail = [], children }: StageHeadingProps) {
  return (
    <div className="space-y-1.5">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1.5">
        <h1
          id={id}
          ref={ref}
          tabIndex={-1}
          className="flex min-w-0 flex-wrap items-baseline gap-x-3 text-xl font-semibold outline-none"
        >
          <span className="min-w-0 break-words">{name}</span>{' '}
          <span className={`text-base whitespace-nowrap ${INKS[stage.tone]}`}>
            <span aria-hidden className="mr-1.5 inline-block size-2.5 rounded-full bg-current" />
            {stage.word}
          </span>
        </h1>
        {trail.length > 0 && (
          <ol aria-label="Progress" className="flex flex-wrap gap-x-3 gap-y-0.5 text-[13px]">
            {trail.map(({ word, state }) => (
              <li
                key={word}
                aria-current={state === 'now' ? 'step' : undefined}
                className={`flex items-center gap-1 ${STEPS[state].ink}`}
              >
                {word}
                <span className="sr-only"> ({STEPS[state].words})</span>
                {state === 'done' && <Check aria-hidden size={14} />}
                {state === 'passed' && <Minus aria-hidden size={14} />}
                {state === 'failed' && <X aria-hidden size={14} />}
              </li>
            ))}
          </ol>
        )}
      </div>
      <div className="max-w-[90ch] text-sm text-muted">{children}</div>
    </div>
  );
}

const STEPS: Record<TrailStep['state'], { words: string; ink: string }> = {
  done: { words: 'done', ink: 'text-good' },
  now: { words: 'next', ink: 'font-medium text-ink' },
  open: { words: 'to come', ink: 'text-muted' },
  passed: { words: 'left out', ink: 'text-muted' },
  failed: { words: 'not so', ink: 'text-bad' },
  unknown: { words: 'not known here', ink: 'text-muted' },
};
