import { describe, expect, test } from 'vitest';
import { Cancelled, DeadlinePassed, NoAnswer, NotTheApi, Refused } from '@/api/call/failures';
import { changeProblem, unsentProblem } from './change-problem';

const refused = (status: number, detail: unknown) =>
  new Refused(status, { detail }, JSON.stringify({ detail }), { retryAfter: undefined });

describe('a change that failed', () => {
  test.each([
    ['no answer', new NoAnswer(), 'look'],
    ['the deadline', new DeadlinePassed(''), 'look'],
    ['cancelled', new Cancelled(''), 'look'],
    ['a gateway', new NotTheApi('', 502, '<html>'), 'look'],
    ['a server error', refused(500, 'Internal server error'), 'look'],
    ['busy', refused(409, 'Another operation is in progress'), 'wait'],
    ['a taken name', refused(409, { error_code: 'ERR-01-004', message: 'taken' }), 'correct'],
    ['maintenance', refused(503, 'The node is under maintenance'), 'wait'],
    ['no hash', refused(465, { error_code: 'ERR-01-005', message: 'x' }), 'register'],
    ['superseded', refused(466, { error_code: 'ERR-01-006', message: 'x' }), 'provision-again'],
    ['wrong size', refused(400, { error_code: 'ERR-02-003', message: 'x' }), 'correct'],
  ])('%s: %#', (_, failure, remedy) => {
    const problem = changeProblem(failure);
    expect(problem.remedy).toBe(remedy);
    expect(problem.title).not.toBe('');
  });

  test.each([
    ['no answer', new NoAnswer()],
    ['the deadline', new DeadlinePassed('')],
    ['cancelled', new Cancelled('')],
    ['a gateway', new NotTheApi('', 502, '<html>')],
    ['a server error', refused(500, 'Internal server error')],
  ])('before anything was sent, nothing is unknown: %s', (_, failure) => {
    const problem = unsentProblem(failure);
    expect(problem.remedy).toBe('correct');
    expect(problem.advice).not.toContain('not known');
    expect(unsentProblem(failure, 'Say this.').advice).toBe('Say this.');
  });

  test('what the API says before anything was sent stays', () => {
    const busy = unsentProblem(refused(409, 'Another operation is in progress'), 'Not this.');
    expect(busy).toMatchObject({ remedy: 'wait', title: 'Something else is under way' });
    expect(busy.advice).not.toBe('Not this.');
  });
});
