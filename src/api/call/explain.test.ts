import { expect, test, vi } from 'vitest';
import { explain, failureTitle, withTitle } from './explain';
import { Refused } from './failures';

const refused = (status: number) =>
  new Refused(status, { detail: 'no' }, '{"detail":"no"}', { retryAfter: undefined });

test('a refusal is told by the words that come with the first one, and its title is known then', async () => {
  const failure = refused(403);
  const { toProblem } = await import('./errors');
  expect(await explain(failure)).toEqual(toProblem(failure));
  await expect(withTitle(Promise.reject(failure))).rejects.toBe(failure);
  expect(failureTitle(failure)).toBe(toProblem(failure).title);
});

test.each([
  [401, 'key'],
  [500, 'refused'],
])(
  'where those words do not come, a %i still says its status and what was answered',
  async (status, kind) => {
    vi.resetModules();
    vi.doMock('./explain.lazy', () => {
      throw new TypeError('Failed to fetch dynamically imported module');
    });
    const afresh = await import('./explain');
    const failures = await import('./failures');
    const failure = new failures.Refused(status, {}, '<html>', { retryAfter: undefined });
    expect(await afresh.explain(failure)).toMatchObject({
      kind,
      raw: '<html>',
      title: `The answer was a refusal (status ${status})`,
    });
    vi.doUnmock('./explain.lazy');
  },
);
