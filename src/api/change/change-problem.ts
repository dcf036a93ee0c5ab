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
  const problem = toProblem(failure);
  const known =
    failure instanceof Refused
      ? changeRefusal(failure.status, problem.code, failure.raw)
      : undefined;
  if (known) return { ...problem, ...known };
  if (!mayHaveActed(failure)) return { ...problem, remedy: 'correct' };
  return {
    ...problem,
    title: problem.kind === 'cancelled' ? 'Cancelled while it was under way' : problem.title,
    advice:
      'It is not known whether the change was made. Look at the machine’s operations before you send anything again.',
    remedy: 'look',
  };
}
