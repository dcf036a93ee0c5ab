import { reach } from '@/api/client';
import { NoAnswer } from '@/api/failures';

/**
 * What a result needs beyond the form. Loaded before anything is sent, so that an answer is never lost
 * to a part of the page that does not load; throws NoAnswer where it cannot be had.
 */
export async function loadOutcome() {
  try {
    return await loadAll();
  } catch {
    const ended = await reach();
    throw new NoAnswer(ended === 'broken' ? 'outdated' : ended);
  }
}

async function loadAll() {
  const [{ ResultView }, { explainAnswer }, { history }, { doneOf, recordOf }] = await Promise.all([
    import('./ResultView'),
    import('./explain-answer'),
    import('@/features/provision/history/history'),
    import('@/features/provision/history/record'),
  ]);
  return { ResultView, explainAnswer, history, doneOf, recordOf };
}
