import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const KEY = 'phak_SENTINEL9f31';
/** The key as no search for its letters finds it. */
const SPELLED = KEY.replace('S', String.raw`\u0053`);
const HIDDEN = '[your API key]';

let answer: () => Response;
const json = (text: string) =>
  new Response(text, { headers: { 'Content-Type': 'application/json' } });

beforeEach(() => {
  vi.resetModules();
  vi.stubGlobal('navigator', { onLine: true });
  vi.stubGlobal('window', { location: { host: 'console.example.test', reload: () => {} } });
  const target = { kind: 'cloud', host: 'a.test', apiVersion: '2026-01-21' };
  vi.stubGlobal('fetch', (path: string) =>
    Promise.resolve(path === '/config.json' ? Response.json({ target }) : answer()),
  );
});
afterEach(() => vi.unstubAllGlobals());

async function load(key: string | undefined) {
  const { loadTarget } = await import('./target');
  await loadTarget();
  const { apiKey } = await import('./key');
  if (key !== undefined) apiKey.enter(key);
  const { callApi } = await import('./client');
  const { toProblem } = await import('./errors');
  const { storedDocumentQuery } = await import('@/api/stored-document');
  const problem = async () =>
    callApi('/x').then(
      () => {
        throw new Error('It did not fail.');
      },
      (failure: unknown) => toProblem(failure),
    );
  return { apiKey, callApi, problem, storedDocumentQuery };
}

test('an error that spells the key in escapes shows it nowhere', async () => {
  const { problem } = await load(KEY);
  answer = () =>
    new Response(`{"detail":"Refused, with ${SPELLED}"}`, {
      status: 400,
      headers: { 'Content-Type': 'application/json', 'X-Request-Id': `req ${KEY}` },
    });
  const said = await problem();
  expect(said).toMatchObject({
    details: [`Refused, with ${HIDDEN}`],
    raw: `{"detail":"Refused, with ${HIDDEN}"}`,
    requestId: `req ${HIDDEN}`,
  });
});

test('what is no JSON shows it no more than an answer does', async () => {
  const { problem } = await load(KEY);
  answer = () => new Response(`<html>${SPELLED} ${KEY}`, { status: 502 });
  expect(await problem()).toMatchObject({ raw: `<html>${HIDDEN} ${HIDDEN}` });
});

test('an answer is parsed as it came: a key of digits breaks no number', async () => {
  const { callApi } = await load('12345678');
  answer = () => json('{"memory":12345678,"name":"12345678"}');
  expect(await callApi('/x')).toEqual({
    json: { memory: 12345678, name: HIDDEN },
    raw: `{"memory":${HIDDEN},"name":"${HIDDEN}"}`,
    exact: '{"memory":12345678,"name":"12345678"}',
  });
});

test('a document that is hashed is not altered, even where it holds the key', async () => {
  const { storedDocumentQuery, apiKey } = await load(KEY);
  const document = `{"docker_compose_file":"x: ${SPELLED}","pre_launch_script":"${KEY}"}`;
  answer = () => json(document);
  const { queryFn } = storedDocumentQuery('ab'.repeat(20));
  const { QueryClient } = await import('@tanstack/react-query');
  const raw = await new QueryClient().fetchQuery({ queryKey: ['one'], queryFn: queryFn as never });
  expect(raw).toBe(document);
  expect(apiKey.hide(document)).not.toContain(KEY);
});

test.each([
  ['plain text that is a document', 'text/plain; charset=UTF-8', '{"runner":"bash"}', true],
  ['plain text that is none', 'text/plain', 'no document', false],
  ['a page', 'text/html', '{"runner":"bash"}', false],
])('whether a stored document comes as %s (%s)', async (_, type, text, isTaken) => {
  const { storedDocumentQuery, problem } = await load(KEY);
  answer = () => new Response(text, { headers: { 'Content-Type': type } });
  const { queryFn } = storedDocumentQuery('ab'.repeat(20));
  const { QueryClient } = await import('@tanstack/react-query');
  const fetched = new QueryClient().fetchQuery({ queryKey: ['one'], queryFn: queryFn as never });
  if (isTaken) expect(await fetched).toBe(text);
  else await expect(fetched).rejects.toThrow();
  // Of any other call it is nothing of the API's.
  expect(await problem()).toMatchObject({ title: expect.stringContaining('could not be read') });
});

test.each([
  ['a key that was refused', KEY, 'The API does not accept this key'],
  ['no key at all', undefined, 'The API asks for a key, and the page has none'],
])('401 with %s says so', async (_, key, title) => {
  const { problem } = await load(key);
  answer = () => Response.json({ detail: 'Invalid API key' }, { status: 401 });
  expect(await problem()).toMatchObject({ title, kind: 'key' });
});

test('a key that is forgotten is missing at once', async () => {
  const { apiKey } = await load(KEY);
  expect(apiKey.status.get()).toBe('entered');
  apiKey.forget();
  expect([apiKey.get(), apiKey.status.get()]).toEqual([undefined, 'missing']);
  apiKey.markRefused(undefined);
  expect(apiKey.status.get()).toBe('missing');
});

test.each([
  ['as deep as is read', 500, undefined],
  ['deeper than any answer', 501, 'more than 500 levels deep'],
  ['deeper than a stack', 200_000, 'more than 500 levels deep'],
])('an answer nested %s', async (_, depth, complaint) => {
  const { callApi, problem } = await load(KEY);
  const text = '['.repeat(depth) + ']'.repeat(depth);
  answer = () => json(text);
  if (complaint === undefined) return expect((await callApi('/x')).exact).toBe(text);
  const said = await problem();
  return expect(JSON.stringify([said.advice, said.details])).toContain(complaint);
});
