import { toProblem, type Problem } from '@/api/call/errors';
import { Refused } from '@/api/call/failures';

/** Statuses that mean something of their own where a machine is started or stopped (OpenAPI, shutdown to delete). */
const OWN: Record<number, Pick<Problem, 'title' | 'advice'>> = {
  403: {
    title: 'The API does not allow it (status 403)',
    advice:
      'A workspace that is suspended or locked, for an unpaid balance, refuses every change to its machines. It may also be that your key has no right to this one.',
  },
  409: {
    title: 'Another operation is under way (status 409)',
    advice:
      'Wait until it is done and ask again. A forced stop ends an operation that is under way.',
  },
};

/** A refused start, restart, stop or delete in a person's words. */
export function lifeProblem(failure: unknown): Problem {
  const problem = toProblem(failure);
  const own = failure instanceof Refused ? OWN[failure.status] : undefined;
  // What has a code of its own is said by that.
  return own && problem.code === undefined ? { ...problem, ...own } : problem;
}
