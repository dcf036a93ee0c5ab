import type { LookupAddress } from 'node:dns';
import { createServer, request as httpRequest, type Server, type ServerResponse } from 'node:http';
import type { request as httpsRequest } from 'node:https';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fetchLog, publicOnly } from './fetch-log';

let server: Server;
let answer: (response: ServerResponse) => void;
let seen: Record<string, unknown>;
beforeEach(async () => {
  server = createServer((message, response) => {
    seen = { method: message.method, url: message.url, ...message.headers };
    answer(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(() => {
  server.close();
  server.closeAllConnections();
});

/** Over plain http to the server of this test, whatever the name is. */
const send = ((url: URL, { method, headers, signal }, callback) => {
  const { port } = server.address() as AddressInfo; // a server that listens has one
  const path = url.pathname + url.search;
  return httpRequest({ host: '127.0.0.1', port, path, method, headers, signal }, callback);
}) as typeof httpsRequest;

const fetchHere = (more: { mostBytes?: number; mostMs?: number; signal?: AbortSignal } = {}) =>
  fetchLog(new URL('https://gw.example/logs/web?tail=5'), {
    signal: new AbortController().signal,
    send,
    ...more,
  });

describe('a log', () => {
  it('is asked for with nothing of the browser’s', async () => {
    answer = (response) => response.end('line\n');
    const { bytes, cut } = await fetchHere();
    expect([bytes.toString(), cut]).toEqual(['line\n', undefined]);
    expect(Object.keys(seen).toSorted()).toEqual(
      ['accept', 'accept-encoding', 'connection', 'host', 'method', 'url'].toSorted(),
    );
    expect(seen).toMatchObject({ method: 'GET', url: '/logs/web?tail=5' });
  });

  it.each([
    [10, undefined],
    [9, 'size'],
    [1, 'size'],
  ])('of ten bytes is passed on up to %i', async (mostBytes, cut) => {
    answer = (response) => response.end('0123456789');
    const got = await fetchHere({ mostBytes });
    expect(got.bytes.toString()).toBe('0123456789'.slice(-mostBytes));
    expect(got.cut).toBe(cut);
  });

  it('that never ends is what came in time', async () => {
    answer = (response) => void response.write('so far');
    expect(await fetchHere({ mostMs: 3000 })).toEqual({
      bytes: Buffer.from('so far'),
      cut: 'time',
    });
  });

  it.each([301, 302, 303, 307, 308])('is no %i redirect', async (status) => {
    answer = (response) => response.writeHead(status, { location: 'https://10.0.0.1/' }).end();
    await expect(fetchHere()).rejects.toThrow(`a redirect (${status}), which is not followed`);
  });

  it.each([204, 206, 401, 404, 500])('is no answer of status %i', async (status) => {
    answer = (response) => response.writeHead(status).end();
    await expect(fetchHere()).rejects.toThrow(`gw.example answered with status ${status}`);
  });

  it('is nothing packed, which could be far larger than it looks', async () => {
    answer = (response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end('x');
    await expect(fetchHere()).rejects.toThrow('an encoding that was not asked for');
  });

  it.each([
    (response: ServerResponse) => response.destroy(),
    (response: ServerResponse) => {
      response.writeHead(200, { 'content-length': '10' });
      response.write('half');
      setImmediate(() => response.destroy());
    },
  ])('that breaks off is refused', async (broken) => {
    answer = broken;
    await expect(fetchHere()).rejects.toThrow(/could not be reached|broke off/);
  });

  it('is given up with the page that asked', async () => {
    answer = () => undefined;
    const page = new AbortController();
    const asked = fetchHere({ signal: page.signal });
    page.abort();
    await expect(asked).rejects.toThrow('gw.example could not be reached');
  });
});

it.each(['127.0.0.1', '[::1]', '10.1.2.3', '[::ffff:10.1.2.3]', '169.254.169.254', 'localhost'])(
  'nothing is sent to %s',
  async (host) => {
    const asked = fetchLog(new URL(`https://${host}/`), { signal: new AbortController().signal });
    await expect(asked).rejects.toThrow('which is no public address');
  },
);

describe('a name', () => {
  const at = (...addresses: string[]) =>
    addresses.map((address): LookupAddress => ({ address, family: address.includes(':') ? 6 : 4 }));
  const PUBLIC = at('1.1.1.1', '2606:4700::1');
  it.each([
    [PUBLIC, true, PUBLIC],
    [PUBLIC, false, '1.1.1.1'],
    [at('1.1.1.1', '10.0.0.1'), true, 'its host is at 10.0.0.1, which is no public address'],
    [at('::1'), false, 'its host is at ::1, which is no public address'],
    [[], true, 'no address'],
  ])('that resolves to %j (all: %s) gives %j', (addresses, all, expected) => {
    let got: unknown;
    const look = publicOnly((_name, options, callback) => {
      expect(options).toMatchObject({ all: true });
      callback(null, addresses);
    });
    look('gw.example', { all }, (error, address) => (got = error ? error.message : address));
    expect(got).toEqual(expected);
  });

  it('that does not resolve fails as it failed', () => {
    let got: unknown;
    const look = publicOnly((_name, _options, callback) => callback(new Error('ENOTFOUND'), []));
    look('gw.example', {}, (error) => (got = error?.message));
    expect(got).toBe('ENOTFOUND');
  });
});
