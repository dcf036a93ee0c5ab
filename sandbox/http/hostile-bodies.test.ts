import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deepBody, hugeBody, mutatedBody, wideBody, wrongBody } from './hostile-bodies.table';
import { client } from './test-client';

/** More than the answer to any bad request needs. */
const MOST_ANSWERED = 200_000;

describe('no body gets a 5xx, or an answer of its own size', { timeout: 120_000 }, () => {
  test.each([
    ['valid requests with something changed', mutatedBody, 2_500],
    ['deep', deepBody, 650],
    ['wide', wideBody, 650],
    ['of wrong types', wrongBody, 650],
    ['of huge texts', hugeBody, 650],
  ] as const)('%s', async (_law, bodies, numRuns) => {
    const { call } = client();
    const property = fc.asyncProperty(bodies, async ([path, body]) => {
      const headers = { 'Content-Type': 'application/json' };
      const { status, text } = await call(path, { method: 'POST', headers, body });
      expect(status).toBeLessThan(500);
      expect(text.length).toBeLessThan(MOST_ANSWERED);
    });
    await fc.assert(property, { numRuns, seed: 20_261_129, endOnFailure: true });
  });
});
