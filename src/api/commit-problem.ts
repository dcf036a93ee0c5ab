import { toProblem, type Problem } from '@/api/call/errors';
import {
  Cancelled,
  DeadlinePassed,
  NoAnswer,
  NotTheApi,
  OwnServerAnswered,
  Refused,
} from '@/api/call/failures';

/** What leads on after a commit that failed. */
export type Remedy =
  /** Nobody knows whether there is a CVM: look before sending again. */
  | 'look'
  /** The server no longer has, or never had, what was provisioned, or the app id went to another. */
  | 'provision-again'
  /** The contract does not allow the hash, or does not yet. */
  | 'register'
  | 'correct';

export interface CommitProblem extends Problem {
  remedy: Remedy;
}

/** A failed `POST /cvms` in a person's words, with what leads on. Nothing is ever sent again by itself. */
export function commitProblem(failure: unknown): CommitProblem {
  const problem = toProblem(failure);
  if (mayHaveActed(failure)) {
    return {
      ...problem,
      title: problem.kind === 'cancelled' ? 'Cancelled while it was under way' : problem.title,
      advice:
        'It is not known whether the CVM was created. Look for it before you send anything again.',
      remedy: 'look',
    };
  }
  const known = failure instanceof Refused ? refusals(failure, problem) : undefined;
  return { ...problem, remedy: 'correct', ...known };
}

/** Whether the server may have acted although no answer said so (security: state unknown). */
export function mayHaveActed(failure: unknown): boolean {
  if (failure instanceof Refused || failure instanceof OwnServerAnswered) {
    return failure.status >= 500;
  }
  return (
    failure instanceof NoAnswer ||
    failure instanceof DeadlinePassed ||
    failure instanceof Cancelled ||
    failure instanceof NotTheApi
  );
}

const AGAIN = 'Provision again: the form is kept as it is, and the values are encrypted anew.';

/** Statuses and codes of the create call (OpenAPI, create; phala-docs error-codes). */
function refusals(
  { status, body }: Refused,
  { code }: Problem,
): Partial<CommitProblem> | undefined {
  const detail = textOf(body);
  if (status === 400 && /expired/i.test(detail)) {
    return {
      title: 'The provision has expired',
      advice: `The server keeps a document for about 14 days. ${AGAIN}`,
      remedy: 'provision-again',
    };
  }
  if (status === 466 || code === 'ERR-01-006') {
    return {
      title: 'The provision is unknown, has expired or was replaced',
      advice: `The server keeps a document for about 14 days, and until a newer provision for the app or a change of its compose file. ${AGAIN}`,
      remedy: 'provision-again',
    };
  }
  if (status === 422 && /not found/i.test(detail)) {
    return {
      title: 'The server does not know this provision',
      advice: `It has no document for this compose_hash and app id. ${AGAIN}`,
      remedy: 'provision-again',
    };
  }
  if (code === 'ERR-03-007') {
    return {
      title: 'The app id was taken meanwhile',
      advice:
        'Between the two calls another app was created under this app id; a predicted nonce is no reservation. Provision again to get the next one: the form is kept as it is.',
      remedy: 'provision-again',
    };
  }
  if (status === 465 || code === 'ERR-01-005') {
    return {
      title: 'The hash is not registered on chain yet',
      advice: 'Register it with the contract (the first step), then create again.',
      remedy: 'register',
    };
  }
  if (status === 467 || code === 'ERR-01-007') {
    return {
      title: 'The API could not check the transaction',
      advice:
        'Look at it: it must be confirmed, not reverted, and to the app’s own contract. Ask the contract again, then create.',
      remedy: 'register',
    };
  }
  if (status === 468 || code === 'ERR-01-008') {
    return {
      title: 'The contract does not allow this hash',
      advice: 'Register exactly the compose_hash of this answer, then create again.',
      remedy: 'register',
    };
  }
  return undefined;
}

function textOf(body: unknown): string {
  return typeof body === 'object' && body !== null && 'detail' in body
    ? typeof body.detail === 'string'
      ? body.detail
      : ''
    : '';
}
