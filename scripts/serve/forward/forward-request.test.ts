import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ForwardRig } from './forward-rig';

let rig: ForwardRig;
beforeEach(async () => {
  rig = new ForwardRig();
  await rig.start();
});
afterEach(() => rig.stop());

describe('what reaches the upstream', () => {
  it('is method, path, query, body bytes and the allowed headers', async () => {
    const body = '{"name":"a","x":": é\\r\\n"}\r\n';
    const headers = {
      'x-api-key': 'phak_test',
      'x-phala-version': '2026-01-21',
      'content-type': 'application/json',
      accept: 'application/json',
    };
    await rig.ask('/api/v1/cvms/provision?a=1&b=%20', { method: 'POST', headers, body });
    expect(rig.seen).toEqual([
      {
        method: 'POST',
        url: '/api/v1/cvms/provision?a=1&b=%20',
        body,
        headers: {
          ...headers,
          'accept-encoding': 'identity',
          'content-length': String(Buffer.byteLength(body)),
          'user-agent': 'node',
          host: rig.origin.host,
          connection: 'keep-alive',
        },
      },
    ]);
  });

  it('is nothing else of the browser', async () => {
    await rig.askRaw('/api/v1/auth/me', {
      cookie: 'session=1',
      origin: `http://127.0.0.1:${rig.port}`,
      referer: 'http://127.0.0.1/',
      'x-forwarded-for': '10.0.0.1',
      'x-forwarded-host': 'evil.example',
      forwarded: 'host=evil.example',
      authorization: 'Bearer one',
      'x-real-ip': '10.0.0.1',
      'sec-fetch-site': 'same-origin',
      'accept-language': 'en',
      'x-api-key': 'phak_test',
    });
    expect(Object.keys(rig.seen[0]?.headers ?? {}).toSorted()).toEqual([
      'accept-encoding',
      'connection',
      'host',
      'x-api-key',
    ]);
  });

  it.each([
    '/api/v1/../../admin',
    '/api/v1/%2e%2e/%2e%2e/admin',
    '/api/v1/..%2f..%2fadmin',
    '/api/v1/%252e%252e/admin',
    '/api/v1/a%5c..%5cadmin',
    '/api/v1\\..\\admin',
    '/api/v1//evil.example/a',
    '//evil.example/api/v1/a',
    '/api/v2/a',
    '/api/v1',
    '/API/v1/a',
    '/api/v1/a%00b',
  ])('is never %s', async (path) => {
    expect((await rig.askRaw(path)).status).toBeGreaterThanOrEqual(400);
    expect(rig.seen).toEqual([]);
  });

  it('is always at the upstream, also for a whole URL on the request line', async () => {
    await rig.askRaw('http://localhost:1/api/v1/a', { host: `localhost:${rig.port}` });
    expect(rig.seen.map(({ headers, url }) => [headers.host, url])).toEqual([
      [rig.origin.host, '/api/v1/a'],
    ]);
  });

  it('is no body above 2 MiB', async () => {
    const body = 'a'.repeat(2 * 1024 * 1024 + 1);
    const refused = await rig.ask('/api/v1/cvms/provision', { method: 'POST', body });
    expect(refused.status).toBe(413);
    expect(await refused.json()).toEqual({ detail: expect.stringContaining('2 MiB') });
    const stream = new Response(body).body;
    const init = { method: 'POST', body: stream, duplex: 'half' } as RequestInit;
    expect((await rig.ask('/api/v1/cvms/provision', init)).status).toBe(413);
    expect(rig.seen).toEqual([]);
    const most = await rig.ask('/api/v1/a', { method: 'POST', body: body.slice(1) });
    expect(most.status).toBe(200);
    expect(rig.seen[0]?.body.length).toBe(2 * 1024 * 1024);
  });

  it('is no odd method', async () => {
    expect((await rig.askRaw('/api/v1/a', {}, 'OPTIONS')).status).toBe(405);
    expect((await rig.askRaw('/api/v1/a', {}, 'PROPFIND')).status).toBe(405);
    expect(rig.seen).toEqual([]);
  });
});
