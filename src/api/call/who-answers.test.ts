import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { callApi } from './client';
import { toProblem } from './errors';
import { NoTarget, NotTheApi, OwnServerAnswered, Refused } from './failures';
import { apiKey } from './key';
import { apiAnswered, loadTarget } from './target';

const TARGET = { kind: 'cloud', host: 'cloud-api.phala.com', apiVersion: '2026-01-21' };
const OWN = { 'X-Answered-By': 'provision-console' };
const asked = vi.fn<(path: string) => Promise<Response>>();

const json = (body: unknown, type: string | undefined, status = 200, headers = {}) => {
  const response = new Response(new TextEncoder().encode(JSON.stringify(body)), {
    status,
    headers: { ...headers, ...(type !== undefined && { 'Content-Type': type }) },
  });
  return async () => response;
};

/** The one call's failure, or its answer. */
const outcome = (): Promise<unknown> =>
  callApi('/x').then(
    (answer) => answer,
    (failure: unknown) => failure,
  );

beforeEach(() => {
  vi.stubGlobal('fetch', asked);
  vi.stubGlobal('window', { location: { host: 'console.example.test' } });
  asked.mockReset();
});
afterEach(() => vi.unstubAllGlobals());

// First: a target that is known stays.
it('sends nothing while no API is known', async () => {
  const failure = await outcome();
  expect(failure).toBeInstanceOf(NoTarget);
  expect(toProblem(failure)).toMatchObject({
    title: 'Nothing was sent: no API is known here',
    kind: 'no-answer',
    advice: expect.stringContaining('nothing can be sent. Your input is kept.'),
  });
  expect(asked).not.toHaveBeenCalled();
});

describe('an answer', () => {
  beforeEach(async () => {
    asked.mockImplementationOnce(json({ target: TARGET }, 'application/json'));
    await loadTarget();
    apiAnswered.set(false);
    apiKey.enter('phak_mine');
  });

  it.each([
    'application/json',
    'application/json; charset=utf-8',
    'Application/JSON',
    'application/problem+json',
    undefined,
  ])('of type %s is the API’s', async (type) => {
    asked.mockImplementationOnce(json({ a: 1 }, type));
    expect(await outcome()).toEqual({ json: { a: 1 }, raw: '{"a":1}', exact: '{"a":1}' });
    expect(apiAnswered.get()).toBe(true);
  });

  it.each([
    'text/html',
    'text/html; charset=utf-8',
    'text/plain',
    'application/jsonp',
    'application/javascript',
    'application/xhtml+xml',
    'not/json',
  ])('in JSON that calls itself %s is not', async (type) => {
    for (const status of [200, 401, 422, 500]) {
      asked.mockImplementationOnce(json({ compose_hash: 'ab', detail: 'x' }, type, status));
      const failure = await outcome();
      expect(failure).toBeInstanceOf(NotTheApi);
      expect(toProblem(failure)).toMatchObject({
        title: `The answer could not be read as the API’s (status ${status})`,
        details: [expect.stringMatching(/^The answer calls itself \S+; the API sends /)],
      });
    }
    expect(apiAnswered.get()).toBe(false);
    // What is not the API's says nothing of the key.
    expect(apiKey.status.get()).toBe('entered');
  });

  it('of the API’s is a refusal of the API’s, and no word that it is there', async () => {
    asked.mockImplementationOnce(json({ detail: 'No' }, 'application/json', 403));
    const failure = await outcome();
    expect(failure).toBeInstanceOf(Refused);
    expect(toProblem(failure).title).toBe('The API refused the request (status 403)');
    expect(apiAnswered.get()).toBe(false);
  });

  it.each([
    [403, /^This page’s own server refused .*not the API/, 'Nothing was passed on to the API.'],
    [400, /^This page’s own server refused .*not the API/, 'Nothing was passed on to the API.'],
    [413, /too large for this page’s own server/, 'Nothing was passed on to the API.'],
    [500, /^This page’s own server got no answer/, 'may have received the request or not'],
    [502, /^This page’s own server got no answer/, 'may have received the request or not'],
  ])('of the page’s own server with status %i is told as that', async (status, title, advice) => {
    asked.mockImplementationOnce(json({ detail: 'Said so.' }, 'application/json', status, OWN));
    const failure = await outcome();
    expect(failure).toBeInstanceOf(OwnServerAnswered);
    const problem = toProblem(failure);
    expect(problem.title).toMatch(title);
    expect(problem.title).toContain(`status ${status}`);
    expect(problem.advice).toContain(advice);
    expect(problem.advice).not.toContain('change the form');
    expect(problem).toMatchObject({ details: ['Said so.'], raw: '{"detail":"Said so."}' });
  });
});
