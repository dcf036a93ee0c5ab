/**
 * What a result needs beyond the form. Loaded before anything is sent, so that an answer is never lost
 * to a part of the page that does not load.
 */
export async function loadOutcome() {
  const [{ ResultView }, { explainAnswer }, { history }, { doneOf, recordOf }] = await Promise.all([
    import('./ResultView'),
    import('./explain-answer'),
    import('@/features/provision/history/history'),
    import('@/features/provision/history/record'),
  ]);
  return { ResultView, explainAnswer, history, doneOf, recordOf };
}
