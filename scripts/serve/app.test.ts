import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { describe, expect, it, vi } from 'vitest';
import { createConsole } from './app';
import { PAGE_FILES } from '@/text/addresses';
import { builtFile, type BuiltFile, type BuiltFiles } from './files';
import { securityHeaders } from './headers';

const bytes = (text: string) => Uint8Array.from(Buffer.from(text));
const long = 'export const one = 1;\n'.repeat(200);
const files: BuiltFiles = new Map([
  ...Object.values(PAGE_FILES).map((file): [string, BuiltFile] => [
    `/${file}`,
    builtFile('.html', bytes(`<title>${file}</title>`)),
  ]),
  ['/assets/one-0a1b.js', builtFile('.js', bytes(long))],
  ['/assets/two-0a1b.woff2', builtFile('.woff2', bytes('font'))],
  ['/robots.txt', builtFile('.txt', bytes('User-agent: *'))],
]);

const api = new Hono();
api.get('/api/v1/auth/me', (c) => c.json({ username: 'one' }));
api.get('/api/v1/broken', () => {
  throw new Error('broken on purpose');
});
const app = createConsole({ kind: 'sandbox', apiKey: 'phak_sandbox' }, api, files);

/** What tells the page that the API did not speak. */
const OWN = 'provision-console';

const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  app.request(`http://localhost:4173${path}`, {
    method,
    headers: { host: 'localhost:4173', ...headers },
  });

describe('the console server', () => {
  it.each<[path: string, status: number, type: string, cache: string | null]>([
    ['/', 200, 'text/html', 'no-store'],
    ['/audit', 200, 'text/html', 'no-store'],
    ['/audit/', 200, 'text/html', 'no-store'],
    ['/provisions/0b8f2a3c-6b1d-4d3e-9f10-2a3b4c5d6e7f', 200, 'text/html', 'no-store'],
    ['/provisions/', 404, 'text/html', 'no-store'],
    ['/provisions/a/b', 404, 'text/html', 'no-store'],
    ['/deep/link', 404, 'text/html', 'no-store'],
    ['/deep/a.b/link', 404, 'text/html', 'no-store'],
    ['/index.html', 200, 'text/html', 'no-store'],
    ['/robots.txt', 200, 'text/plain', 'no-cache'],
    ['/assets/one-0a1b.js', 200, 'text/javascript', 'public, max-age=31536000, immutable'],
    ['/assets/two-0a1b.woff2', 200, 'font/woff2', 'public, max-age=31536000, immutable'],
    ['/assets/', 404, 'text/plain', 'no-store'],
    ['/assets/missing', 404, 'text/plain', 'no-store'],
    ['/assets/missing.js', 404, 'text/plain', 'no-store'],
    ['/missing.png', 404, 'text/plain', 'no-store'],
    ['/.git/config.txt', 404, 'text/plain', 'no-store'],
    ['/.git/config', 404, 'text/plain', 'no-store'],
    ['/.env', 404, 'text/plain', 'no-store'],
    ['/a%00.js', 404, 'text/plain', 'no-store'],
    ['/__proto__', 404, 'text/html', 'no-store'],
    ['/assets/__proto__', 404, 'text/plain', 'no-store'],
    ['/..%2f..%2fetc/passwd', 404, 'text/plain', 'no-store'],
    [`/${'a'.repeat(15_000)}`, 404, 'text/html', 'no-store'],
    ['/config.json', 200, 'application/json', 'no-store'],
    ['/api/v1/auth/me', 200, 'application/json', null],
    ['/api/v1/missing', 404, 'application/json', null],
    ['/api/missing', 404, 'application/json', null],
    ['/assets/..%2f..%2fpackage.json', 404, 'text/plain', 'no-store'],
    ['/%E0%A4%A', 404, 'text/html', 'no-store'],
  ])('%s → %i', async (path, status, type, cache) => {
    for (const method of ['GET', 'HEAD']) {
      const answer = await ask(path, {}, method);
      expect(answer.status).toBe(status);
      expect(answer.headers.get('content-type')).toMatch(new RegExp(`^${type}`));
      expect(answer.headers.get('cache-control')).toBe(cache);
      for (const [name, value] of Object.entries(securityHeaders)) {
        expect(answer.headers.get(name)).toBe(value);
      }
      if (method === 'HEAD') expect(await answer.text()).toBe('');
    }
  });

  it('compresses what is worth it, for those who ask', async () => {
    const path = '/assets/one-0a1b.js';
    const unpack = { br: brotliDecompressSync, gzip: gunzipSync };
    for (const encoding of ['br', 'gzip'] as const) {
      const answer = await ask(path, { 'accept-encoding': `deflate, ${encoding};q=0.8` });
      expect(answer.headers.get('content-encoding')).toBe(encoding);
      expect(answer.headers.get('vary')).toBe('Accept-Encoding');
      expect(unpack[encoding](await answer.arrayBuffer()).toString()).toBe(long);
    }
    const plain = await ask(path, { 'accept-encoding': 'br;q=0, gzip;q=0.0' });
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect(await plain.text()).toBe(long);
  });

  it('answers 304 to who has it', async () => {
    const etag = (await ask('/robots.txt')).headers.get('etag') ?? '';
    const answer = await ask('/robots.txt', { 'if-none-match': `"other", W/${etag}` });
    expect(answer.status).toBe(304);
    expect(answer.headers.get('content-security-policy')).not.toBeNull();
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('refuses %s on a file', async (method) => {
    const answer = await ask('/', {}, method);
    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')).toBe('GET, HEAD');
  });

  it('says little about its own failure, with the headers', async () => {
    const log = vi.spyOn(console, 'error').mockReturnValue(undefined);
    const answer = await ask('/api/v1/broken');
    expect([answer.status, answer.headers.get('x-answered-by')]).toEqual([500, OWN]);
    expect(await answer.text()).not.toContain('on purpose');
    expect(answer.headers.get('content-security-policy')).not.toBeNull();
    expect(log).toHaveBeenCalledOnce();
    log.mockRestore();
  });
});

describe('who may ask', () => {
  it.each(['localhost', 'localhost:4173', 'LOCALHOST:1', '127.0.0.1:4173', '[::1]:4173'])(
    'a request to %s',
    async (host) => {
      expect((await ask('/api/v1/auth/me', { host })).status).toBe(200);
    },
  );

  it.each([
    'evil.example',
    'localhost.evil.example',
    '127.0.0.1.evil.example:4173',
    '10.0.0.1',
    '0.0.0.0',
  ])('no request to %s, which only a rebound name would make', async (host) => {
    for (const path of ['/', '/config.json', '/api/v1/auth/me']) {
      const answer = await ask(path, { host });
      expect([answer.status, answer.headers.get('x-answered-by')]).toEqual([403, OWN]);
    }
  });

  it('a page of its own origin', async () => {
    expect((await ask('/api/v1/auth/me', { origin: 'http://localhost:4173' })).status).toBe(200);
  });

  it.each(['https://evil.example', 'http://localhost:5173', 'http://127.0.0.1:4173', 'null', ''])(
    'no page of the origin %j',
    async (origin) => {
      const answer = await ask('/api/v1/auth/me', { origin });
      expect([answer.status, answer.headers.get('x-answered-by')]).toEqual([403, OWN]);
    },
  );
});
