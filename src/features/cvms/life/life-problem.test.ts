import { NoAnswer, Refused } from '@/api/call/failures';
import { expect, it } from 'vitest';
import { lifeProblem } from './life-problem';

const refused = (status: number, body: unknown = { detail: 'no' }) =>
  new Refused(status, body, '', { retryAfter: undefined });

it.each([
  [refused(409), 'Another operation is under way (status 409)'],
  [refused(403), 'The API does not allow it (status 403)'],
  [refused(404), 'The API does not know this (status 404)'],
  [
    refused(409, { detail: { error_code: 'ERR-03-009', message: 'Several live instances' } }),
    'Several live instances',
  ],
])('%#: %s', (failure, title) => expect(lifeProblem(failure).title).toBe(title));

it('keeps what the API said of it', () => {
  expect(lifeProblem(refused(409, { detail: 'restart is running' })).details).toEqual([
    'restart is running',
  ]);
  expect(lifeProblem(new NoAnswer()).kind).toBe('no-answer');
});
