import {
  createServer,
  type IncomingHttpHeaders,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { createConsole } from '#scripts/serve/app';
import { listen, type Listening } from '#scripts/serve/listen';
import { readRegistries } from '@/domain/images/registries';
import { MOST_ANSWERED } from '@/domain/images/registry-answer';
import { Hono } from 'hono';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

/** What the registry answers with; the last part of the path says which. */
type Answers = Record<string, (response: ServerResponse) => void>;

const ways: Answers = {
  'ten-megabytes': (response) => response.end(Buffer.alloc(10 * 1024 * 1024, 0x20)),
  // A body without an end: what is read of it is read no further than the limit.
  endless(response) {
    const more = () => {
      while (!response.destroyed && response.write(Buffer.alloc(256 * 1024, 0x20)));
    };
    response.on('drain', more);
    more();
  },
  packed: (response) =>
    response.writeHead(200, { 'Content-Encoding': 'gzip' }).end('this is not packed'),
  cut: (response) => {
    response.writeHead(200, { 'Content-Length': '1000' }).write('{', () => response.destroy());
  },
  hangs: (response) => response.destroy(),
  html: (response) =>
    response.writeHead(502, { 'Content-Type': 'text/html' }).end('<html><script>1</script>'),
  elsewhere: (response) => response.writeHead(307, { Location: `http://${stranger}/x` }).end(),
  file: (response) => response.writeHead(307, { Location: 'file:///etc/passwd' }).end(),
  'a-name': (response) =>
    response.writeHead(307, { Location: `http://user:word@${host}/v2/web/manifests/good` }).end(),
  'no-place': (response) => response.writeHead(302, { Location: 'http://[' }).end(),
  realm: (response) =>
    response
      .writeHead(401, { 'WWW-Authenticate': `Bearer realm="http://${stranger}/token"` })
      .end(),
  'lines-in-digest': (response) =>
    response.writeHead(200, { 'Docker-Content-Digest': 'sha256:\u00e9 <b>' }).end('{}'),
};

let registry: Server;
let other: Server;
let front: Listening;
let host = '';
let stranger = '';
let seen: IncomingHttpHeaders[] = [];
let strangers = 0;

const started = async (server: Server, address: string) => {
  await new Promise<void>((resolve) => server.listen(0, address, resolve));
  return (server.address() as AddressInfo).port;
};

beforeAll(async () => {
  registry = createServer(({ url = '', headers }, response) => {
    seen.push(headers);
    const answer = ways[url.split('/').at(-1) ?? ''];
    if (answer) answer(response);
    else response.end('{"schemaVersion":2}');
  });
  other = createServer((_, response) => {
    strangers += 1;
    response.end('{"token":"t"}');
  });
  host = `localhost:${await started(registry, 'localhost')}`;
  stranger = `127.0.0.1:${await started(other, '127.0.0.1')}`;
  const registries = readRegistries(host);
  if (typeof registries === 'string') throw new Error(registries);
  const target = {
    kind: 'cloud',
    upstream: new URL('https://api.example.com'),
    registries,
  } as const;
  front = await listen(createConsole(target, new Hono(), new Map()), 0);
});

afterAll(async () => {
  await front.close();
  for (const server of [registry, other]) server.closeAllConnections();
  registry.close();
  other.close();
});

beforeEach(() => {
  seen = [];
  strangers = 0;
});

const asked = (name: string) =>
  fetch(
    `http://localhost:${front.port}/api/images?registry=${host}&repository=web&kind=manifests&name=${name}`,
    {
      headers: {
        'X-API-Key': 'phak_secret',
        Cookie: 'session=1',
        Authorization: 'Bearer of-the-page',
        Referer: 'http://localhost/cvms/one',
        'User-Agent': 'the browser',
      },
    },
  );

describe('a registry that means no good, asked by the real server', () => {
  it.each<[string, string]>([
    ['ten-megabytes', `its answer is longer than ${MOST_ANSWERED} bytes.`],
    ['endless', `its answer is longer than ${MOST_ANSWERED} bytes.`],
    ['packed', 'the connection failed'],
    ['cut', 'the connection failed'],
    ['hangs', 'the connection failed'],
    ['html', 'it answered with 502.'],
    ['elsewhere', 'which is not among its own hosts.'],
    ['file', 'which is not among its own hosts.'],
    ['a-name', 'which is not among its own hosts.'],
    ['no-place', 'the connection failed'],
    ['realm', 'which is not among its own hosts.'],
  ])('%s', async (name, detail) => {
    const answer = await asked(name);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('Content-Type')).toBe('application/json');
    expect(await answer.json()).toEqual({
      kind: 'failure',
      reason: 'failed',
      detail: expect.stringContaining(detail),
    });
    expect(strangers).toBe(0);
    // The next question is answered all the same.
    expect(await (await asked('good')).text()).toBe('{"schemaVersion":2}');
  });

  it('sees nothing of what the page sent', async () => {
    await asked('good');
    const [headers] = seen;
    const sent = JSON.stringify(headers);
    for (const own of ['phak_secret', 'session', 'of-the-page', 'cvms', 'the browser'])
      expect(sent).not.toContain(own);
    expect(headers).not.toHaveProperty('origin');
    expect(headers).not.toHaveProperty('referer');
  });

  it('gives the page bytes and no page: they are drawn as nothing', async () => {
    const answer = await asked('good');
    expect(answer.headers.get('Content-Type')).toBe('application/octet-stream');
    expect(answer.headers.get('X-Content-Type-Options')).toBe('nosniff');
  });

  it('claims a digest that is none: the answer is passed on, the claim only as it is', async () => {
    const answer = await asked('lines-in-digest');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('X-Claimed-Digest')).toBe('sha256:\u00e9 <b>');
  });
});
