import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Hono } from 'hono';
import { client } from './test-client';

const README = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

/** README's rows of calls, `yes` or `no` by method and path: the one place that makes a call public. */
const access = new Map(
  [...README.matchAll(/^\| (`(?:GET|POST|PUT|PATCH|DELETE) [^|]*) \| (yes|no) +\|/gm)].flatMap(
    ([, calls = '', key]) =>
      [...calls.matchAll(/`([A-Z]+ \/[^`?]*)/g)].map(([, call = '']) => [anyName(call), key]),
  ),
);

const START = '/api/v1';
const routes = client()
  .app.routes.filter(({ path }) => !path.endsWith('*'))
  .map(({ method, path }) => ({ method, path: path.slice(START.length) }));
/** Each call once; ALL is what answers the other methods of a path. */
const calls = new Map(
  routes
    .filter(({ method }) => method !== 'ALL')
    .map((route) => [anyName(`${route.method} ${route.path}`), route]),
);

/** The names of parameters are for people. */
function anyName(call: string): string {
  return call.replaceAll(/\{[^}]*\}|:\w+/g, 'x');
}

describe('README.md', () => {
  test('lists every call there is, and no other', () => {
    expect([...access.keys()].toSorted()).toEqual([...calls.keys()].toSorted());
  });

  test('so no path answers all methods alike', () => {
    const paths = new Set([...calls.values()].map(({ path }) => path));
    expect(routes.map(({ path }) => path).filter((path) => !paths.has(path))).toEqual([]);
  });
});

describe('who may ask', () => {
  const { app } = client();
  const keys: Record<string, string>[] = [
    {},
    { 'X-API-Key': 'phak_other' },
    { 'X-API-Key': '' },
    { Authorization: 'Bearer phak_sandbox' },
  ];

  test.each([...calls])('%s', async (call, { method, path }) => {
    for (const headers of keys) {
      const response = await app.request(START + anyName(path), { method, headers });
      // A call that is not listed as public must ask for the key.
      if (access.get(call) === 'no') expect(response.status).not.toBe(401);
      else {
        expect(response.status).toBe(401);
        expect(await response.json()).toEqual({ detail: expect.any(String) });
        expect(response.headers.get('www-authenticate')).toBeNull();
      }
    }
  });

  test.each(['/instance-types', '/instance-types/cpu'])('%s is public', async (path) => {
    expect((await app.request(START + path)).status).toBe(200);
  });

  test('the key can be another', async () => {
    const { call } = client({ apiKey: 'phak_mine' });
    expect((await call('/auth/me')).status).toBe(401);
    expect((await call('/auth/me', { headers: { 'X-API-Key': 'phak_mine' } })).status).toBe(200);
  });
});

describe('paths and methods', () => {
  test.each(['/', '/nothing', '/auth', '/kms/a/b', '/cvms/my-app/nothing'])(
    '%s is not there',
    async (path) => {
      const { status, json } = await client().call(path);
      expect([status, json]).toEqual([404, { detail: 'Not Found' }]);
    },
  );

  test('an unknown family is not there', async () => {
    expect((await client().call('/instance-types/tpu')).status).toBe(404);
  });

  test.each([
    ['POST', '/auth/me', 'GET'],
    ['DELETE', '/instance-types/cpu', 'GET'],
    ['GET', '/cvms/provision', 'POST'],
    ['PUT', '/cvms', 'GET, POST'],
    ['PUT', '/cvms/my-app', 'GET, PATCH, DELETE'],
    ['DELETE', '/cvms/paginated', 'GET'],
  ])('%s %s is refused even without a key', async (method, path, allow) => {
    const response = await client().app.request(`/api/v1${path}`, { method });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe(allow);
    expect(await response.json()).toEqual({ detail: 'Method Not Allowed' });
  });
});

test.each([
  ['/nothing', 404],
  ['/auth/me', 401],
  ['/cvms/provision', 405],
  ['/instance-types', 200],
])('mounted in another app, %s is still %i', async (path, status) => {
  const outer = new Hono().route('/', client().app);
  const response = await outer.request(`/api/v1${path}`);
  expect([response.status, response.headers.get('content-type')]).toEqual([
    status,
    'application/json',
  ]);
});
