import { changeRefusal, type ChangeRemedy } from '@/domain/change/change-refusals';
import { toProblem, type Problem } from '@/api/call/errors';
import { Refused } from '@/api/call/failures';
import { mayHaveActed } from '@/api/commit-problem';

export interface ChangeProblem extends Problem {
  /** `look`: nobody knows whether it was made; the machine's operations tell. */
  remedy: ChangeRemedy | 'look';
}

/** A failed change in a person's words, with what leads on. Nothing is ever sent again by itself. */
export function changeProblem(failure: unknown): ChangeProblem {
  const problem = unsentProblem(failure);
  if (problem.remedy !== 'correct' || !mayHaveActed(failure)) return problem;
  return {
    ...problem,
    title: problem.kind === 'cancelled' ? 'Cancelled while it was under way' : problem.title,
    advice:
      'It is not known whether the change was made. Look at the machine’s operations before you send anything again.',
    remedy: 'look',
  };
}

/**
 * Likewise for a call that comes before the one that changes the machine: whatever became of it, nothing was changed.
 * `advice` is for where no answer of the API's says what to do.
 */
export function unsentProblem(failure: unknown, advice?: string): ChangeProblem {
  const problem = toProblem(failure);
  const known =
    failure instanceof Refused
      ? changeRefusal(failure.status, problem.code, failure.raw)
      : undefined;
  const isUnsaid = advice !== undefined && mayHaveActed(failure);
  return { ...problem, ...(isUnsaid && { advice }), remedy: 'correct', ...known };
}
