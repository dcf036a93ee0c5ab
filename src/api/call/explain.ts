import { OwnServerAnswered, Refused } from './failures';
import type { Problem } from './problem';
import { withoutAnswer } from './unreadable';

/** As `toProblem`, for what is there before anything was refused: the words of refusals come with the first of them. */
export async function explain(failure: unknown): Promise<Problem> {
  if (!(failure instanceof Refused || failure instanceof OwnServerAnswered)) {
    return withoutAnswer(failure);
  }
  try {
    const { toProblem } = await import('./explain.lazy');
    return toProblem(failure);
  } catch {
    const { status, raw } = failure;
    return {
      title: `The answer was a refusal (status ${status})`,
      advice:
        'The part of this page that explains it could not be loaded; what the server answered is below.',
      details: [],
      fields: [],
      links: [],
      raw,
      kind: status === 401 ? 'key' : 'refused',
    };
  }
}

const titles = new WeakMap<Error, string>();

/** Rejects as `call` does, once it is known how to say so: `failureTitle`. */
export async function withTitle<T>(call: Promise<T>): Promise<T> {
  try {
    return await call;
  } catch (failure) {
    const { title } = await explain(failure);
    if (failure instanceof Error) titles.set(failure, title);
    throw failure;
  }
}

/** What to call a failure that `withTitle` has seen. */
export function failureTitle(failure: Error): string {
  return titles.get(failure) ?? withoutAnswer(failure).title;
}
