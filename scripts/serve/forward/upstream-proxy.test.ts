import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createForward } from './forward';
import { proxyFor } from './upstream-proxy';

const NAMES = ['HTTPS_PROXY', 'HTTP_PROXY', 'ALL_PROXY', 'NO_PROXY'];
const CLOUD = new URL('https://cloud-api.example.com');

function within(env: Record<string, string>) {
  for (const name of NAMES) {
    vi.stubEnv(name, env[name] ?? '');
    vi.stubEnv(name.toLowerCase(), '');
  }
}
afterEach(() => vi.unstubAllEnvs());

describe('the proxy to an upstream', () => {
  it.each<[env: Record<string, string>, upstream: string, name: string | undefined]>([
    [{}, 'https://a.example', undefined],
    [{ HTTPS_PROXY: 'http://proxy:3128' }, 'https://a.example', 'proxy:3128'],
    [{ ALL_PROXY: 'http://proxy:3128' }, 'https://a.example', 'proxy:3128'],
    [{ HTTPS_PROXY: 'http://me:secret@proxy:3128' }, 'https://a.example', 'proxy:3128'],
    [{ HTTPS_PROXY: 'http://proxy:3128', NO_PROXY: 'a.example' }, 'https://a.example', undefined],
    [{ HTTPS_PROXY: 'http://proxy:3128', NO_PROXY: '.example' }, 'https://a.example', undefined],
    [{ HTTPS_PROXY: 'http://proxy:3128', NO_PROXY: 'b' }, 'https://a.example', 'proxy:3128'],
    [{ HTTP_PROXY: 'http://proxy:3128' }, 'https://a.example', undefined],
    [{ ALL_PROXY: 'http://proxy:3128' }, 'http://localhost:4174', undefined],
  ])('%j, %s: %s', (env, upstream, name) => {
    within(env);
    expect(proxyFor(new URL(upstream))?.name).toBe(name);
  });

  it.each(['socks5://proxy:1080', 'http://', 'http://proxy:99999'])('%s is refused', (address) => {
    within({ HTTPS_PROXY: address });
    expect(() => proxyFor(CLOUD)).toThrow(/must be the address of an http proxy/);
  });
});

/** A proxy that answers CONNECT so, and keeps what it was told. */
async function startProxy(status: number) {
  const told: string[] = [];
  const first: Buffer[] = [];
  const proxy = createServer((_, response) => void response.writeHead(500).end());
  proxy.on('connect', ({ url, headers }, socket) => {
    told.push(`${url} ${JSON.stringify(headers)}`);
    socket.on('error', () => undefined);
    socket.write(
      `HTTP/1.1 ${status} So\r\ncontent-length: 4\r\n\r\n${status === 200 ? '' : 'page'}`,
    );
    socket.once('data', (data) => {
      first.push(data);
      socket.destroy();
    });
  });
  await once(proxy.listen(0, '127.0.0.1'), 'listening');
  // Of a server that listens on a port.
  const { port } = proxy.address() as AddressInfo;
  within({ HTTPS_PROXY: `http://127.0.0.1:${port}` });
  const api = createForward(CLOUD, { proxy: proxyFor(CLOUD) });
  const answer = await api.request('http://localhost/api/v1/auth/me', {
    headers: { 'x-api-key': 'phak_secret' },
  });
  proxy.close();
  const { detail } = (await answer.json()) as { detail: string };
  return {
    status: answer.status,
    detail,
    told: told.join(),
    first: first[0],
    name: `127.0.0.1:${port}`,
  };
}

describe('through a proxy', () => {
  it('the upstream is asked in TLS, which the proxy cannot read', async () => {
    const { status, detail, told, first, name } = await startProxy(200);
    expect(told).toMatch(/^cloud-api\.example\.com:443 /);
    expect(told).not.toContain('phak_secret');
    // A TLS handshake.
    expect(first?.[0]).toBe(0x16);
    expect(status).toBe(502);
    expect(detail).toContain(`cloud-api.example.com through the proxy ${name} `);
  });

  it.each([407, 503])('its own answer %i is not taken for the upstream’s', async (code) => {
    const { status, detail, first, name } = await startProxy(code);
    expect([status, detail]).toEqual([
      502,
      `The proxy ${name} does not lead to cloud-api.example.com (it answered ${code}).`,
    ]);
    expect(first).toBeUndefined();
  });
});
