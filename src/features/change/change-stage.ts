import type { ChangeProblem } from '@/api/change/change-problem';
import type { Problem } from '@/api/call/errors';
import type { LostAnswer } from '@/domain/change/lost-answer';
import type { KeptChange } from './kept-change';

/** What looking for a change of which no answer came found. */
export type LookedFor =
  | { kind: 'looking' }
  | Exclude<LostAnswer, { kind: 'made' }>
  | { kind: 'failed'; problem: Problem };

/** Where a change stands; each failed attempt has its number, so that a repeated one is told again. */
export type ChangeStage =
  | { kind: 'editing' }
  | { kind: 'provisioning' }
  /** The server took no document. */
  | { kind: 'refused'; problem: ChangeProblem; attempt: number }
  | { kind: 'odd-hash'; hash: string; attempt: number }
  /** The server says that this is what the machine has. */
  | { kind: 'unchanged' }
  | { kind: 'prepared' }
  | { kind: 'applying' }
  | { kind: 'not-applied'; problem: ChangeProblem; attempt: number }
  | {
      kind: 'unknown';
      problem: ChangeProblem | undefined;
      looked: LookedFor | undefined;
      attempt: number;
    }
  /** `nothing`: the API says that there was nothing to do; `now`: it was taken while this page was open. */
  | { kind: 'made'; nothing: boolean; now: boolean };

/** What a page that was closed in the middle goes on from; it looks, and sends nothing by itself. */
export function stageAfter(kept: KeptChange | undefined): ChangeStage {
  switch (kept?.stage) {
    case undefined:
      return { kind: 'editing' };
    case 'prepared':
      return { kind: 'prepared' };
    case 'sent':
      return { kind: 'unknown', problem: undefined, looked: undefined, attempt: 0 };
    case 'made':
      return { kind: 'made', nothing: false, now: false };
  }
}
