import { describe, expect, test } from 'vitest';
import { commitProblem } from './commit-problem';
import {
  Cancelled,
  DeadlinePassed,
  NoAnswer,
  NoTarget,
  NotTheApi,
  OwnServerAnswered,
  Refused,
} from '@/api/call/failures';

const refused = (status: number, detail: unknown) =>
  new Refused(status, { detail }, JSON.stringify({ detail }), { retryAfter: undefined });
const coded = (status: number, error_code: string) =>
  refused(status, { error_code, message: 'Said by the API' });

describe('what leaves it open whether there is a CVM', () => {
  test.each([
    ['no answer', new NoAnswer()],
    ['the deadline', new DeadlinePassed('x')],
    ['a cancel', new Cancelled('x')],
    ['an answer that is not the API’s', new NotTheApi('x', 200, '<html>')],
    ['500', refused(500, 'x')],
    ['502', refused(502, 'Bad Gateway')],
    ['503', refused(503, 'x')],
    ['502 of the page’s own server', new OwnServerAnswered('reset', 502, '{}')],
  ])('%s leads to looking', (_, failure) => {
    const problem = commitProblem(failure);
    expect(problem.remedy).toBe('look');
    expect(problem.advice).toMatch(/not known whether the CVM was created/);
    expect(problem.advice).not.toMatch(/safe to/);
  });
});

describe('refusals', () => {
  test.each([
    ['expired', refused(400, 'Provision data has expired'), 'provision-again', /expired/],
    ['unknown', refused(422, 'Provision data not found'), 'provision-again', /does not know/],
    ['app id taken', coded(409, 'ERR-03-007'), 'provision-again', /taken meanwhile/],
    ['465', coded(465, 'ERR-01-005'), 'register', /not registered/],
    ['466', coded(466, 'ERR-01-006'), 'provision-again', /expired or was replaced/],
    ['466 without a code', refused(466, 'x'), 'provision-again', /expired or was replaced/],
    ['the code with another status', coded(400, 'ERR-01-006'), 'provision-again', /replaced/],
    ['467', coded(467, 'ERR-01-007'), 'register', /could not check the transaction/],
    ['468', coded(468, 'ERR-01-008'), 'register', /does not allow this hash/],
    ['465 without a code', refused(465, 'x'), 'register', /not registered/],
    ['balance', coded(402, 'ERR-04-001'), 'correct', /Said by the API/],
    ['name taken', coded(409, 'ERR-01-004'), 'correct', /Said by the API/],
    ['an environment that cannot be opened', refused(400, 'Invalid payload'), 'correct', /refused/],
    ['422 of a field', refused(422, [{ loc: ['body', 'app_id'], msg: 'm' }]), 'correct', /values/],
    ['401', refused(401, 'Invalid API key'), 'correct', /key/],
    ['own server', new OwnServerAnswered('x', 403, '{}'), 'correct', /own server refused/],
    ['no API', new NoTarget('x'), 'correct', /Nothing was sent/],
  ])('%s', (_, failure, remedy, title) => {
    const problem = commitProblem(failure);
    expect(problem.remedy).toBe(remedy);
    expect(problem.title).toMatch(title);
  });
});
