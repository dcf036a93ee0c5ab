import { Hono } from 'hono';
import { describe, expect, it, vi } from 'vitest';
import { createConsole } from './app';
import type { ServerPlace } from './settings';

const api = new Hono();
api.all('/api/v1/cvms/provision', (c) => c.json({ done: true }));

type Place = Pick<ServerPlace, 'origins'> & { base?: string };

const PUBLIC = 'https://console.example.com';
const SETUPS: Record<string, Place & { host: string; origin: string }> = {
  direct: { origins: [], host: 'localhost:4173', origin: 'http://localhost:4173' },
  'a TLS proxy on this machine': {
    origins: ['https://localhost:8443'],
    host: 'localhost:8443',
    origin: 'https://localhost:8443',
  },
  'a public name': { origins: [PUBLIC], host: 'console.example.com', origin: PUBLIC },
  'a public name with its port': {
    origins: [PUBLIC],
    host: 'console.example.com:443',
    origin: PUBLIC,
  },
  'the second of two names': {
    origins: [PUBLIC, 'http://console.internal:8080'],
    host: 'CONSOLE.internal:8080',
    origin: 'http://console.internal:8080',
  },
  'a path of a public name': {
    origins: [PUBLIC],
    host: 'console.example.com',
    origin: PUBLIC,
    base: '/console',
  },
};

const serverAt = ({ origins, base = '' }: Place) =>
  createConsole({ kind: 'sandbox', apiKey: 'phak_sandbox' }, api, new Map(), { origins, base });

async function ask(
  place: Place,
  { method, host, origin }: { method: string; host: string; origin?: string | undefined },
  path = `${place.base ?? ''}/api/v1/cvms/provision`,
) {
  const headers = { host, ...(origin !== undefined && { origin }) };
  return serverAt(place).request(`http://${host}${path}`, { method, headers });
}

vi.spyOn(console, 'log').mockReturnValue(undefined);

describe.each(Object.entries(SETUPS))('%s', (_, { host, origin, ...place }) => {
  const { origins } = place;
  it.each<[method: string, origin: string | undefined, status: number]>([
    ['GET', undefined, 200],
    ['GET', origin, 200],
    ['GET', 'https://evil.example', 403],
    ['POST', undefined, 200],
    ['POST', origin, 200],
    ['POST', 'https://evil.example', 403],
    ['POST', 'null', 403],
    ['POST', '', 403],
    // The scheme counts, though the connection here is http.
    [
      'POST',
      origin.startsWith('https:') ? origin.replace('https:', 'http:') : `https://${host}`,
      403,
    ],
  ])('%s from %s: %i', async (method, from, status) => {
    expect((await ask(place, { method, host, origin: from })).status).toBe(status);
  });

  it.each(['evil.example', 'console.example.com.evil.example', 'console.example.com:4173'])(
    'nobody who calls it %s',
    async (other) => {
      const answer = await ask(place, { method: 'GET', host: other });
      expect([answer.status, answer.headers.get('x-answered-by')]).toEqual([
        403,
        'provision-console',
      ]);
    },
  );

  it('is asked for its health by any name, and says nothing else', async () => {
    const answer = await ask(place, { method: 'GET', host: '10.1.2.3:4173' }, '/health');
    expect([answer.status, await answer.text()]).toEqual([200, 'ok']);
  });

  it('asks browsers to stay with https where that is the only way', async () => {
    const answer = await ask(place, { method: 'GET', host });
    const isHttps = origins.length > 0 && origins.every((one) => one.startsWith('https:'));
    expect(answer.headers.get('strict-transport-security')).toBe(
      isHttps ? 'max-age=31536000' : null,
    );
  });
});

it('at a public name this machine is no exception', async () => {
  expect((await ask({ origins: [PUBLIC] }, { method: 'GET', host: 'localhost:4173' })).status).toBe(
    403,
  );
});

it('writes a line for each request at a public name, without its query', async () => {
  const log = vi.spyOn(console, 'log').mockReturnValue(undefined);
  log.mockClear();
  await ask(
    { origins: [PUBLIC] },
    { method: 'GET', host: 'console.example.com' },
    '/api/v1/me?key=secret',
  );
  expect(log).toHaveBeenCalledOnce();
  expect(log.mock.lastCall?.[0]).toMatch(/^\S+Z GET \/api\/v1\/me 404 \d+ ms$/);
  log.mockClear();
  await ask({ origins: [] }, { method: 'GET', host: 'localhost' });
  expect(log).not.toHaveBeenCalled();
});

const AT_A_PATH: Place = { origins: [PUBLIC], base: '/console' };

it.each<[path: string, status: number]>([
  ['/console/config.json', 200],
  ['/console/api/v1/cvms/provision', 200],
  ['/console/api/v1/none', 404],
  ['/console/health', 200],
  ['/health', 200],
  ['/config.json', 404],
  ['/api/v1/cvms/provision', 404],
  ['/consoles/config.json', 404],
  ['/console/../config.json', 404],
  ['/Console/config.json', 404],
  ['/%63onsole/config.json', 404],
  ['/console%2fconfig.json', 404],
])('below /console, %s: %i', async (path, status) => {
  const answer = await ask(AT_A_PATH, { method: 'GET', host: 'console.example.com' }, path);
  expect(answer.status).toBe(status);
});

it('says where it stands to who asks elsewhere', async () => {
  const answer = await ask(AT_A_PATH, { method: 'GET', host: 'console.example.com' }, '/');
  expect(await answer.text()).toBe('The console is at /console/ here.');
});
