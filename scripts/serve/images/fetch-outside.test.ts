import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { registryAsker } from '@/domain/images/registry/ask-registry';
import { KNOWN_REGISTRIES } from '@/domain/images/registries';
import { fetchOutside } from './fetch-outside';

afterEach(() => vi.unstubAllEnvs());

function within(proxy: string) {
  for (const name of ['HTTPS_PROXY', 'ALL_PROXY', 'NO_PROXY']) {
    vi.stubEnv(name, name === 'HTTPS_PROXY' ? proxy : '');
    vi.stubEnv(name.toLowerCase(), '');
  }
}

const portOf = (server: Server) => (server.address() as AddressInfo).port; // Of one that listens on a port.

const ask = (registry: string) =>
  registryAsker(
    KNOWN_REGISTRIES,
    fetchOutside,
  )({ registry, repository: 'a/b', kind: 'manifests', name: '1' });

describe('a registry behind a proxy', () => {
  const told: string[] = [];
  let proxy: Server;
  beforeAll(async () => {
    proxy = createServer();
    proxy.on('connect', ({ url = '' }, socket) => {
      told.push(url);
      socket.on('error', () => undefined);
      if (url.startsWith('quay.io')) {
        // What speaks no TLS ends the connection.
        socket.write('HTTP/1.1 200 So\r\n\r\n');
        socket.once('data', () => socket.destroy());
      } else socket.end('HTTP/1.1 403 So\r\ncontent-length: 0\r\n\r\n');
    });
    await once(proxy.listen(0, '127.0.0.1'), 'listening');
    return () => void proxy.close();
  });

  it.each([
    ['ghcr.io', 'does not lead to ghcr.io (it answered 403).'],
    ['quay.io', 'quay.io through the proxy'],
  ])(
    '%s is asked through it, and what it says is not taken for the registry’s word',
    async (name, words) => {
      within(`http://127.0.0.1:${portOf(proxy)}`);
      const answer = await ask(name);
      expect(answer).toMatchObject({ reason: 'failed', detail: expect.stringContaining(words) });
      expect(told).toContain(`${name}:443`);
    },
  );

  it('that cannot be one is told', async () => {
    within('socks5://proxy:1080');
    expect(await ask('gcr.io')).toMatchObject({
      detail: expect.stringContaining('must be the address of an http proxy'),
    });
  });
});
