/**
 * What a result needs beyond the form. Loaded before anything is sent, so that an answer is never lost
 * to a part of the page that does not load.
 */
export async function loadOutcome() {
  const [{ ResultView }, { explainAnswer }] = await Promise.all([
    import('./ResultView'),
    import('./explain-answer'),
  ]);
  return { ResultView, explainAnswer };
}
