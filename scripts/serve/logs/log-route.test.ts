import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { createBackend } from '#scripts/serve/app';
import { createForward } from '#scripts/serve/forward/forward';

const OWN = 'http://localhost:4173';
const SANDBOX = { kind: 'sandbox', apiKey: 'phak_sandbox' } as const;
const CLOUD = { kind: 'cloud', upstream: new URL('https://cloud-api.phala.com') } as const;

interface Asked {
  url: string;
  headers: Record<string, string>;
}

/** An API that answers from a table by path, and by version where a key names one. */
function apiOf(answers: Record<string, unknown>) {
  const asked: Asked[] = [];
  const api = new Hono();
  api.all('/api/v1/*', (c) => {
    const { pathname, search } = new URL(c.req.url);
    asked.push({ url: pathname + search, headers: Object.fromEntries(c.req.raw.headers) });
    const version = c.req.header('x-phala-version');
    const answer = answers[`${pathname} ${version}`] ?? answers[pathname];
    if (answer === undefined) return c.json({ detail: 'Not Found' }, 404);
    return typeof answer === 'string' ? c.text(answer) : c.json(answer);
  });
  return { api, asked };
}

const get = (
  answers: Record<string, unknown>,
  path: string,
  target: typeof SANDBOX | typeof CLOUD = SANDBOX,
) => {
  const { api, asked } = apiOf(answers);
  const backend = createBackend(target, api);
  const headers = {
    host: 'localhost:4173',
    cookie: 'session=1',
    'x-api-key': 'phak_secret',
    'x-phala-version': '2026-01-21',
    referer: 'http://localhost:4173/cvms/cvm_1',
  };
  return { asked, answer: backend.fetch(new Request(`${OWN}${path}`, { headers })) };
};

const LOG = '/api/v1/_sandbox/cvms/cvm_1/log';
const NEWER = { '/api/v1/cvms/cvm_1': { logs: { serial: `${OWN}${LOG}` } }, [LOG]: 'booting\n' };

describe('a machine’s log', () => {
  it('is passed on, asked for without key, cookie or address of the page', async () => {
    const { asked, answer } = get(NEWER, '/api/logs/cvm_1?channel=serial&lines=20');
    const got = await answer;
    expect(got.status).toBe(200);
    expect(await got.json()).toEqual({ log: 'booting\n', cut: null });
    expect(got.headers.get('content-type')).toBe('application/json');
    expect(got.headers.get('cache-control')).toBe('no-store');
    expect(asked.map(({ url }) => url)).toEqual(['/api/v1/cvms/cvm_1', `${LOG}?tail=20&lines=20`]);
    expect(asked[0]?.headers).toEqual({
      accept: 'application/json',
      'x-api-key': 'phak_secret',
      'x-phala-version': '2026-01-21',
    });
    expect(asked[1]?.headers).toEqual({});
  });

  it('is looked for in the older shape where the newer one names none', async () => {
    const { answer } = get(
      {
        '/api/v1/cvms/cvm_1': { logs: { serial: null } },
        '/api/v1/cvms/cvm_1 2025-10-28': { syslog_endpoint: `${OWN}${LOG}?token=1` },
        [LOG]: 'older\n',
      },
      '/api/logs/cvm_1?channel=stdout',
    );
    expect(await (await answer).json()).toMatchObject({ log: 'older\n' });
  });

  it('of a container is where the composition says', async () => {
    const { asked, answer } = get(
      {
        '/api/v1/cvms/cvm_1': {},
        '/api/v1/cvms/cvm_1/composition': {
          containers: [{ id: 'c1', names: ['/web'], log_endpoint: `${OWN}${LOG}` }],
        },
        [LOG]: 'web\n',
      },
      '/api/logs/cvm_1?container=web&lines=7',
    );
    expect(await (await answer).json()).toMatchObject({ log: 'web\n' });
    expect(asked.at(-1)?.url).toBe(`${LOG}?text&bare&tail=7&lines=7`);
  });

  it.each([
    ['?channel=serial&lines=99999', 400],
    ['?channel=serial&lines=-1', 400],
    ['?channel=secret', 400],
    ['', 400],
    ['?channel=serial&container=web', 400],
    ['?container=a%20b', 400],
    ['?url=https://evil.example/', 400],
    ['?channel=stderr', 404],
    ['?container=db', 404],
  ])('%s is answered with %i', async (query, status) => {
    const { answer } = get(NEWER, `/api/logs/cvm_1${query}`);
    expect((await answer).status).toBe(status);
  });

  it.each(['..%2f..%2fauth', 'a%20b', 'a.b', '%2e%2e', 'a?b'])(
    'no machine is called %s',
    async (name) => {
      const { asked, answer } = get(NEWER, `/api/logs/${name}?channel=serial`);
      expect([400, 404]).toContain((await answer).status);
      expect(asked.filter(({ url }) => url !== '/api/v1/cvms/a')).toEqual([]);
    },
  );

  it('is refused as the API refuses its machine', async () => {
    const { answer } = get({}, '/api/logs/cvm_2?channel=serial');
    const got = await answer;
    expect([got.status, await got.json()]).toEqual([404, { detail: 'Not Found' }]);
    expect(got.headers.has('x-answered-by')).toBe(false);
  });
});

describe('an address that is not admitted', () => {
  const at = (serial: string) => ({ '/api/v1/cvms/cvm_1': { logs: { serial } } });
  it.each([
    'https://evil.example/log',
    'http://localhost:4174/api/v1/log',
    'http://localhost:4173/config.json',
    'http://169.254.169.254/latest/meta-data/',
    'file:///etc/passwd',
  ])('%s is not asked in the sandbox', async (address) => {
    const { asked, answer } = get(at(address), '/api/logs/cvm_1?channel=serial');
    const got = await answer;
    expect(got.status).toBe(502);
    expect(got.headers.get('x-answered-by')).toBe('provision-console');
    expect(asked).toHaveLength(1);
  });

  it.each([
    ['https://evil.example/log', 'its host (evil.example) is neither'],
    ['http://cloud-api.phala.com/log', 'not an https one'],
    ['https://127.0.0.1/log', 'its host (127.0.0.1) is neither'],
    [`${OWN}${LOG}`, 'not an https one'],
  ])('%s is not asked of a cloud', async (address, words) => {
    const got = await get(at(address), '/api/logs/cvm_1?channel=serial', CLOUD).answer;
    expect([got.status, await got.json()]).toEqual([
      502,
      { detail: expect.stringContaining(words) },
    ]);
  });

  it('is not asked where its gateway is this machine', async () => {
    const answers = {
      '/api/v1/cvms/cvm_1': {
        logs: { serial: 'https://app.a.localhost/log' },
        gateway: { base_domain: 'a.localhost' },
      },
    };
    const got = await get(answers, '/api/logs/cvm_1?channel=serial', CLOUD).answer;
    expect(got.status).toBe(502);
  });
});

it.each([
  ['the answer', 'no json'],
  ['the answer, too large,', 'x'.repeat(4 * 1024 * 1024 + 1)],
])('%s about the machine that cannot be read is said so', async (_what, body) => {
  const got = await get({ '/api/v1/cvms/cvm_1': body }, '/api/logs/cvm_1?channel=serial').answer;
  expect(got.status).toBe(502);
});

it('an API that is not there is said as everywhere', async () => {
  const backend = createBackend(CLOUD, createForward(new URL('http://127.0.0.1:1')));
  const headers = { host: 'localhost:4173' };
  const got = await backend.fetch(new Request(`${OWN}/api/logs/cvm_1?channel=serial`, { headers }));
  expect(got.status).toBe(502);
  expect(await got.json()).toEqual({
    detail: expect.stringContaining('127.0.0.1:1 could not be reached'),
  });
});

it.each([
  [{ host: 'evil.example' }, 403],
  [{ host: 'localhost:4173', origin: 'https://evil.example' }, 403],
])('is answered to nobody else: %j', async (headers, status) => {
  const backend = createBackend(SANDBOX, apiOf(NEWER).api);
  const url = `http://${headers.host}/api/logs/cvm_1?channel=serial`;
  expect((await backend.fetch(new Request(url, { headers }))).status).toBe(status);
});
