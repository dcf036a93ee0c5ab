import { describe, expect, test } from 'vitest';
import { Hono } from 'hono';
import { client } from './test-client';

describe('who may ask', () => {
  const open = ['/instance-types', '/instance-types/cpu'];
  const closed = [
    '/auth/me',
    '/teepods/available',
    '/kms',
    '/kms/phala/next_app_id',
    '/kms/on-chain/base',
    '/kms/kms-phala-prod7',
    '/os-images',
    '/gpus/reserved',
    '/workspaces',
    '/workspaces/sandbox/nodes',
    '/workspaces/sandbox/quotas',
    '/cvms',
    '/cvms/paginated',
    '/cvms/my-app',
    '/cvms/my-app/compose_file',
    '/apps',
    '/_sandbox/last-provision',
    '/_sandbox/cvms/my-app/env',
  ];
  const posts = ['/cvms/provision', '/status/batch', `/apps/${'ab'.repeat(20)}/is-allowed`];
  const ask = (path: string, headers: Record<string, string>, method = 'GET') =>
    client().app.request(`/api/v1${path}`, { method, headers });

  test.each(open)('%s is public', async (path) => {
    expect((await ask(path, {})).status).toBe(200);
  });

  test.each([...closed, ...posts])('%s needs the key', async (path) => {
    const method = posts.includes(path) ? 'POST' : 'GET';
    const attempts: Record<string, string>[] = [
      {},
      { 'X-API-Key': 'phak_other' },
      { 'X-API-Key': '' },
      { Authorization: 'Bearer phak_sandbox' },
    ];
    for (const headers of attempts) {
      const response = await ask(path, headers, method);
      expect(response.status).toBe(401);
      expect(await response.json()).toEqual({ detail: expect.any(String) });
      expect(response.headers.get('www-authenticate')).toBeNull();
    }
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
    ['PATCH', '/cvms/my-app', 'GET, DELETE'],
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
